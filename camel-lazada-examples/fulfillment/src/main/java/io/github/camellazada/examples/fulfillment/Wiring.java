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

import java.time.Clock;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.examples.support.Labels;
import io.github.camellazada.examples.support.Parcels;
import io.github.camellazada.examples.support.Settings;
import io.github.camellazada.examples.support.Troubles;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        DataSource database = ExampleDatabase.open(context, "fulfillment");
        Settings settings = new Settings(context);
        Clock clock = Clock.systemUTC();
        JobDesk desk = new JobDesk(database, clock, settings.millis("fulfillment.time-to-ship"));
        desk.leases().keep(context, clock);
        Registry registry = context.getRegistry();
        registry.bind("desk", desk);
        registry.bind("traces", new Traces(database, clock));
        registry.bind("troubles", new Troubles(clock));
        Parcels parcels = new Parcels(settings.text("fulfillment.provider"));
        registry.bind("parcels", parcels);
        registry.bind("steps", new Steps(parcels));
        registry.bind("labels", new Labels(settings.path("fulfillment.printer")));
    }
}
