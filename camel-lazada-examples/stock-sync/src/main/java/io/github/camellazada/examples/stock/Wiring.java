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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the routes the beans that they name. */
public class Wiring implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) throws Exception {
        Clock clock = Clock.systemUTC();
        DataSource database = open(context);
        StockBook book = new StockBook(database, clock);
        Intake intake = new Intake(book, new StockMapping(setting(context, "stock.seller"), setting(context, "stock.country")));
        String operation = setting(context, "stock.operation");
        StockRules.Counts counts = StockRules.Counts
                .valueOf(setting(context, "stock.counts").toUpperCase(java.util.Locale.ROOT));
        // what is computed from Lazada's own numbers needs the newest ones
        boolean independent = operation.equals(StockWrite.UPDATE.operation()) && counts == StockRules.Counts.SELLABLE;
        SkuDirectory directory = new SkuDirectory(clock,
                independent ? Duration.ofMillis(number(context, "stock.remember")) : Duration.ZERO);
        Registry registry = context.getRegistry();
        registry.bind("stock", database);
        registry.bind("intake", intake);
        registry.bind("topic", new KafkaTopic(intake));
        registry.bind("outbox", new StockOutbox(database, clock, number(context, "stock.batch"),
                number(context, "stock.parallel")));
        registry.bind("directory", directory);
        registry.bind("planner", new StockPlanner(directory,
                new StockRules(number(context, "stock.buffer-percent"), counts), operation, clock));
        registry.bind("ledger", new StockLedger(database, directory, clock));
        registry.bind("results", new StockResults(database));
    }

    private static DataSource open(CamelContext context) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(setting(context, "stock.db.url"));
        config.setUsername(setting(context, "stock.db.user"));
        config.setPassword(setting(context, "stock.db.password"));
        HikariDataSource database = new HikariDataSource(config);
        context.getManagementStrategy().addEventNotifier(new ClosesAfterStop(database));
        createTables(database);
        return database;
    }

    /** Creates the tables that are missing. */
    static void createTables(DataSource database) throws IOException {
        try (InputStream schema = Wiring.class.getResourceAsStream("/db/schema.sql")) {
            for (String statement : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!statement.isBlank()) {
                    JdbcClient.create(database).sql(statement).update();
                }
            }
        }
    }

    private static int number(CamelContext context, String name) {
        return Integer.parseInt(setting(context, name));
    }

    private static String setting(CamelContext context, String name) {
        return context.resolvePropertyPlaceholders("{{" + name + ":}}");
    }
}
