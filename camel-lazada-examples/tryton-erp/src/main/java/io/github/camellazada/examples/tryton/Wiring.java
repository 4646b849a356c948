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
package io.github.camellazada.examples.tryton;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;

import javax.sql.DataSource;

import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.examples.support.Labels;
import io.github.camellazada.examples.support.Parcels;
import io.github.camellazada.examples.support.Settings;
import io.github.camellazada.stock.StockPlanner;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        DataSource database = ExampleDatabase.open(context, "tryton");
        Settings settings = new Settings(context);
        Tryton tryton = new Tryton(new TrytonClient(URI.create(settings.text("tryton.url")), settings.text("tryton.user"),
                settings.text("tryton.password"), settings.millis("tryton.timeout")));
        String warehouse = settings.text("tryton.warehouse");
        String lazadaWarehouse = settings.text("tryton.warehouse.lazada");
        ZoneId zone = ZoneId.of(settings.text("tryton.zone"));
        Rejections rejections = new Rejections(database);
        StockPlanner planner = new StockPlanner();
        planner.setBufferPercent(settings.number("tryton.stock.buffer-percent"));
        StockLevels levels = new StockLevels(database, rejections, planner);
        Registry registry = context.getRegistry();
        registry.bind("rejections", rejections);
        registry.bind("levels", levels);
        registry.bind("stock",
                new StockDesk(tryton, new Basics(tryton, warehouse, lazadaWarehouse), levels, Clock.system(zone)));
        Parcels parcels = new Parcels(settings.text("tryton.ship.provider"));
        ParcelDesk desk = new ParcelDesk(database, Clock.systemUTC());
        registry.bind("parcels", parcels);
        desk.leases().keep(context, Clock.systemUTC());
        registry.bind("desk", desk);
        registry.bind("labels", new Labels(settings.path("tryton.ship.printer")));
        registry.bind("shipments",
                new ShipmentWatch(tryton, new Basics(tryton, warehouse, lazadaWarehouse), desk, Clock.systemUTC()));
        registry.bind("books", new Books(tryton, new SaleMapping(zone), new Books.Rules(warehouse, lazadaWarehouse,
                Boolean.parseBoolean(settings.text("tryton.products.create")),
                Boolean.parseBoolean(settings.text("tryton.returns.receive")))));
    }
}
