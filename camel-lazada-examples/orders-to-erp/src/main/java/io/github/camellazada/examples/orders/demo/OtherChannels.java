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
package io.github.camellazada.examples.orders.demo;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shops and other marketplaces that sell from the same stock, so that the ERP's stock levels keep changing. */
final class OtherChannels implements AutoCloseable {
    private static final int MILLIS_BETWEEN_SALES = 100;

    private final ScheduledExecutorService sales = Executors.newSingleThreadScheduledExecutor();

    OtherChannels(JdbcClient erp, String seller, List<Listed> products) {
        sales.scheduleAtFixedRate(() -> sell(erp, seller, products.get(ThreadLocalRandom.current().nextInt(products.size()))),
                0, MILLIS_BETWEEN_SALES, TimeUnit.MILLISECONDS);
    }

    private static void sell(JdbcClient erp, String seller, Listed product) {
        erp.sql("INSERT INTO stock_change (seller_id, country, item_id, sku_id, quantity) VALUES (?, ?, ?, ?, ?)")
                .params(seller, "SG", Long.toString(product.itemId()), Long.toString(product.skuId()),
                        ThreadLocalRandom.current().nextInt(50_000, 100_000))
                .update();
    }

    /** No more sales. */
    @Override
    public void close() {
        sales.shutdown();
    }
}
