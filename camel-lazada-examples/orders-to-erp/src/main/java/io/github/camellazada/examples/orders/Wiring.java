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
package io.github.camellazada.examples.orders;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.examples.orders.erp.ErpBooks;
import io.github.camellazada.examples.orders.erp.ErpDatabase;
import io.github.camellazada.examples.orders.erp.ErpMapping;
import io.github.camellazada.examples.orders.file.JsonLinesFile;
import io.github.camellazada.examples.orders.stock.StockOutbox;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.spi.Registry;

/** Gives the routes the beans that they name: the ERP's database, the file, the records of the sinks, and a broker if none is set. */
public class Wiring implements CamelConfiguration {
    /** Holds more lines than can be under way at once, so that none whose record is missing is overlooked. */
    private static final int BYTES_TO_REMEMBER = 4 * 1024 * 1024;

    private final Resources resources;

    public Wiring(Resources resources) {
        this.resources = resources;
    }

    @Override
    public void configure(CamelContext context) throws Exception {
        LazadaSettings.check(name -> setting(context, name));
        Registry registry = context.getRegistry();
        if (setting(context, "kafka.brokers").isBlank()) {
            KafkaBroker broker = resources.closeLater(KafkaBroker.start(Path.of(setting(context, "data.dir"), "kafka")));
            context.getPropertiesComponent().addOverrideProperty("kafka.brokers", broker.bootstrapServers());
        }
        Topics.create(setting(context, "kafka.brokers"),
                List.of(setting(context, "kafka.topic.orders"), setting(context, "kafka.topic.returns")));
        registry.bind("lazada", resources.closeLater(DatabasePool.LAZADA.open(setting(context, "lazada.db.url"),
                setting(context, "lazada.db.user"), setting(context, "lazada.db.password"))));
        HikariDataSource dataSource = resources.closeLater(ErpDatabase.open(setting(context, "erp.url"),
                setting(context, "erp.user"), setting(context, "erp.password")));
        registry.bind("dataSource", dataSource);
        registry.bind("mapping", new ErpMapping());
        registry.bind("books", new ErpBooks(dataSource));
        registry.bind("stock", new StockOutbox(dataSource, Clock.systemUTC()));
        registry.bind("purge", new Purge(dataSource, Clock.systemUTC(),
                Duration.ofDays(Long.parseLong(setting(context, "purge.days")))));

        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
        registry.bind("json", new JacksonDataFormat(json, Object.class));
        JsonLinesFile ordersFile = resources.closeLater(JsonLinesFile.open(Path.of(setting(context, "file.orders"))));
        registry.bind("ordersFile", ordersFile);

        for (String sink : List.of("orders-in-kafka", "returns-in-kafka")) {
            registry.bind(sink, new SinkRecords(dataSource, sink));
        }
        SinkRecords ordersInFile = new SinkRecords(dataSource, "orders-in-file");
        ordersInFile.remember(changes(ordersFile, json).toList());
        registry.bind("orders-in-file", ordersInFile);
    }

    /** A crash between a line and its record leaves the line without one; the file itself tells. */
    private static Stream<String> changes(JsonLinesFile file, ObjectMapper json) throws IOException {
        return file.lastLines(BYTES_TO_REMEMBER).stream().map(line -> change(line, json)).filter(Objects::nonNull);
    }

    private static String change(String line, ObjectMapper json) {
        try {
            JsonNode order = json.readTree(line);
            return order.hasNonNull("version")
                    ? order.path("seller").asText() + ':' + order.path("orderId").asText() + ' '
                            + order.path("version").asText()
                    : null;
        } catch (JsonProcessingException e) {
            // not written by this application; nothing is to be remembered of it
            return null;
        }
    }

    private static String setting(CamelContext context, String name) {
        return context.resolvePropertyPlaceholders("{{" + name + ":}}");
    }
}
