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
package io.github.camellazada.examples.stock;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import io.github.camellazada.doctor.Progress;
import io.github.camellazada.examples.support.ExampleDatabase;
import io.github.camellazada.examples.support.Settings;
import io.github.camellazada.stock.StockCounts;
import io.github.camellazada.stock.StockPlanner;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        Clock clock = Clock.systemUTC();
        DataSource database = ExampleDatabase.open(context, "stock");
        Settings settings = new Settings(context);
        StockBook book = new StockBook(database, clock);
        Intake intake = new Intake(book, new StockMapping(settings.text("stock.seller"), settings.text("stock.country")));
        StockPlanner planner = new StockPlanner(clock);
        planner.setOperation(settings.text("stock.operation"));
        planner.setCounts(StockCounts.valueOf(settings.text("stock.counts").toUpperCase(Locale.ROOT)));
        planner.setBufferPercent(settings.number("stock.buffer-percent"));
        planner.setBatchSize(settings.number("stock.batch"));
        planner.setRemember(settings.millis("stock.remember"));
        Registry registry = context.getRegistry();
        registry.bind("intake", intake);
        registry.bind("topic", new KafkaTopic(intake));
        StockOutbox outbox = new StockOutbox(database, clock, settings.number("stock.batch"),
                settings.number("stock.parallel"));
        outbox.leases().keep(context, clock);
        registry.bind("outbox", outbox);
        registry.bind("planner", planner);
        registry.bind("lookAhead", new LookAhead(planner));
        for (String pool : List.of("senders", "readers")) {
            registry.bind(pool, context.getExecutorServiceManager().newFixedThreadPool(this, pool,
                    settings.number("stock.parallel")));
        }
        registry.bind("ledger", new StockLedger(database, planner.skus(), clock));
        registry.bind("results", new StockResults(database));
        registry.bind("progress", new StockProgress(database, Progress.on(System.out, "Stock", "rows")));
    }
}
