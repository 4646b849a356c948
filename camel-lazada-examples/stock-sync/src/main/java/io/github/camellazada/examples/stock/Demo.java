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
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** A file of stock levels on its way to a simulated Lazada, with rows that cannot be used. */
final class Demo {
    private static final String FILE = """
            seller_sku,quantity
            CUP-1,12
            CUP-2,7
            CUP-1,9
            PLATE-1,1
            CUP-2,-3
            BOWL-1,5
            """;

    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws IOException {
        lazada.commerce().product(SELLER).sku("CUP-1").stock(3).sku("CUP-2").stock(3).add();
        lazada.commerce().product(SELLER).sku("PLATE-1").stock(8)
                .campaign("Mega", 4, Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS)).add();
        lazada.drop("inbox/levels.csv", FILE);
        set(lazada).startApplication();
        Await.soon().until(() -> lazada.read("results/levels.csv").lines().count() == 4);
        out.println("Rows that cannot be used (line, column, value, reason):");
        out.print(lazada.read("errors/levels.csv"));
        out.println("Results (line, seller, SKU, warehouse, state, sellable pieces, reason):");
        out.print(lazada.read("results/levels.csv"));
        out.println("Calls that wrote stock: " + lazada.calls("/product/stock/sellable/update"));
    }

    static DemoLazada set(DemoLazada lazada) {
        return lazada.set("stock.seller", SELLER).set("stock.window", 500);
    }
}
