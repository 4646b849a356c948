/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.examples.finance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.examples.support.Settings;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        ExampleDatabase.open(context, "finance");
        Settings settings = new Settings(context);
        Clock clock = Clock.systemUTC();
        Registry registry = context.getRegistry();
        registry.bind("clerk", new Clerk());
        registry.bind("reconciliation", new Reconciliation(kinds(settings.text("finance.fee-kinds")), clock));
        registry.bind("files", new ReportFiles());
        registry.bind("desk", new ReportDesk(Account.all(settings.text("finance.accounts")), settings.path("finance.reports"),
                settings.text("finance.month"), settings.number("finance.after-days"), clock));
    }

    private static FeeKinds kinds(String file) throws IOException {
        try (InputStream own = file.isBlank()
                ? Wiring.class.getResourceAsStream("/fee-kinds.csv")
                : Files.newInputStream(Path.of(file))) {
            return new FeeKinds(new InputStreamReader(own, StandardCharsets.UTF_8));
        }
    }
}
