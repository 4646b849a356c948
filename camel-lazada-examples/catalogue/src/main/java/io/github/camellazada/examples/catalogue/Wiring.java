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
package io.github.camellazada.examples.catalogue;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.camellazada.client.upload.FolderUploadStore;
import io.github.camellazada.client.upload.UploadProgress;
import io.github.camellazada.doctor.Progress;
import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.examples.support.Settings;
import io.github.camellazada.examples.support.Troubles;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        context.addRoutes(new StatusRoutes());
        Clock clock = Clock.systemUTC();
        DataSource database = ExampleDatabase.open(context, "catalogue");
        Settings settings = new Settings(context);
        DocumentText text = DocumentText.valueOf(settings.text("catalogue.documents").toUpperCase(Locale.ROOT));
        RowDesk desk = new RowDesk(database, clock, settings.number("catalogue.batch"));
        desk.leases().keep(context, clock);
        Reference reference = new Reference(database, clock);
        MediaTable media = new MediaTable(database);
        Progress uploaded = Progress.on(System.out, "Video", "bytes");
        Registry registry = context.getRegistry();
        registry.bind("desk", desk);
        registry.bind("intake", new Intake(desk, attributes(settings), settings.text("catalogue.seller"),
                settings.text("catalogue.country")));
        registry.bind("reference", reference);
        registry.bind("suggestions", new Suggestions());
        registry.bind("directory", new Directory());
        registry.bind("rules", new ProductRules(reference));
        registry.bind("pictures", new Pictures(media, settings.path("catalogue.pictures"), text));
        registry.bind("videos", new Videos(media, settings.path("catalogue.videos")));
        registry.bind("documents", new Documents(reference, text));
        registry.bind("products", new ProductTable(database));
        registry.bind("troubles", new Troubles(clock));
        registry.bind("uploads", new FolderUploadStore(settings.path("catalogue.uploads")));
        registry.bind("uploadProgress",
                (Consumer<UploadProgress>) progress -> uploaded.at(progress.doneBytes(), progress.bytes()));
        registry.bind("rowProgress", new RowProgress(desk, Progress.on(System.out, "Products", "rows")));
    }

    private static Set<String> attributes(Settings settings) {
        return Arrays.stream(settings.text("catalogue.attributes").split(",")).map(String::trim)
                .filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
