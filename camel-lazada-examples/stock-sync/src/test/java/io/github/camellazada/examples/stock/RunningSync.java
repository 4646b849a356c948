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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.broker.TopicReader;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** The application beside a simulator and a broker, all in this process. */
final class RunningSync implements AutoCloseable {
    final KafkaBroker broker;
    final DemoLazada lazada;
    final Commerce commerce;

    RunningSync(Path folder) throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        lazada = Demo.set(DemoLazada.start(StockSync.EXAMPLE, folder))
                .set("camel.component.kafka.brokers", broker.bootstrapServers()).set("stock.topic.enabled", true)
                .set("stock.topic.timeout", 100).set("stock.window", 100)
                .set("stock.batch", Integer.getInteger("storm.batch", 50))
                .set("stock.erp.period", 100).set("stock.results.period", 100)
                .set("camel.component.lazada.held-write-retry-delay", 200)
                .set("camel.component.lazada.freeze-probe-interval", 200).startApplication();
        commerce = lazada.commerce();
    }

    JdbcClient database() {
        return lazada.database();
    }

    void stopRoute(String id) throws Exception {
        lazada.application().getCamelContext().getRouteController().stopRoute(id);
    }

    void startRoute(String id) throws Exception {
        lazada.application().getCamelContext().getRouteController().startRoute(id);
    }

    /** A product with one SKU in one warehouse; gives its SKU id. */
    long product(String code, int stock) {
        return commerce.product(SELLER).sku(code).stock(stock).add().skuId();
    }

    int sellable(long skuId) {
        return commerce.stock(SELLER, skuId).stream().mapToInt(Commerce.StockLevel::sellable).sum();
    }

    /** Adds a row to the ERP's table; gives its number. */
    long erp(String code, String warehouse, String quantity, String change) {
        database().sql("INSERT INTO erp_stock (seller_sku, warehouse, quantity, change) VALUES (?, ?, ?, ?)")
                .params(code, warehouse, quantity, change).update();
        return database().sql("SELECT MAX(id) FROM erp_stock").query(Long.class).single();
    }

    String erpState(long id) {
        return database().sql("SELECT state FROM erp_stock WHERE id = ?").param(id).query(String.class).single();
    }

    String erpReason(long id) {
        return database().sql("SELECT reason FROM erp_stock WHERE id = ?").param(id).query(String.class).single();
    }

    /** The values of a topic, as far as they are there within a time. */
    List<JsonNode> topic(String name, int expected) throws JsonProcessingException {
        List<JsonNode> values = new ArrayList<>();
        for (String value : TopicReader.of(broker).values(name, expected)) {
            values.add(new ObjectMapper().readTree(value));
        }
        return values;
    }

    @Override
    public void close() {
        lazada.close();
        broker.close();
    }
}
