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
package io.github.camellazada.examples.fulfillment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        HikariDataSource database = open(context);
        context.getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.CamelContextStoppedEvent) {
                    database.close();
                }
            }
        });
        Registry registry = context.getRegistry();
        registry.bind("fulfillment", database);
        registry.bind("desk", new JobDesk(database, Clock.systemUTC(),
                Duration.ofMillis(Long.parseLong(setting(context, "fulfillment.time-to-ship")))));
        registry.bind("steps", new Steps(setting(context, "fulfillment.provider")));
        registry.bind("labels", new Labels(Path.of(setting(context, "fulfillment.printer"))));
    }

    private static HikariDataSource open(CamelContext context) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting(context, "fulfillment.db.url"));
        config.setUsername(setting(context, "fulfillment.db.user"));
        config.setPassword(setting(context, "fulfillment.db.password"));
        HikariDataSource database = new HikariDataSource(config);
        try (InputStream schema = Wiring.class.getResourceAsStream("/db/schema.sql")) {
            for (String statement : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!statement.isBlank()) {
                    JdbcClient.create(database).sql(statement).update();
                }
            }
        }
        return database;
    }

    private static String setting(CamelContext context, String name) {
        return context.resolvePropertyPlaceholders("{{" + name + ":}}");
    }
}
