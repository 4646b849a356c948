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
import java.io.PrintStream;
import java.nio.file.Files;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** An order with a piece of the seller and one that lies with Lazada, on its way out of a simulated warehouse. */
final class Demo {
    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws IOException {
        Commerce commerce = lazada.commerce();
        long cup = commerce.product(SELLER).sku("CUP-1").stock(9).add().skuId();
        long plate = commerce.product(SELLER).sku("PLATE-1").lazadaWarehouse(9).add().skuId();
        set(lazada).startApplication();
        long order = commerce.placeOrder(SELLER, cup, plate);
        commerce.pay(SELLER, order);
        JdbcClient erp = lazada.database();
        erp.sql("INSERT INTO fulfillment_job (seller, country, order_id, action, invoice_number) VALUES (?, 'SG', ?,"
                + " 'ship', 'INV-7')").params(SELLER, Long.toString(order)).update();
        Await.soon().until(() -> erp.sql("SELECT COUNT(*) FROM fulfillment_job WHERE state IN ('done', 'partly', 'refused')")
                .query(Integer.class).single() == 1);
        out.println("Job: " + erp.sql("SELECT action, state, result FROM fulfillment_job").query().listOfRows());
        out.println("Items: " + erp.sql("SELECT seller_sku, status, package_id, by_lazada FROM fulfillment_item"
                + " ORDER BY seller_sku").query().listOfRows());
        try (var labels = Files.list(lazada.folder().resolve("printer"))) {
            out.println("Labels: " + labels.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    static DemoLazada set(DemoLazada lazada) {
        return lazada.pushes().storesInMemory().set("fulfillment.poll", 500).set("fulfillment.period", 200);
    }
}
