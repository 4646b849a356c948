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

import java.io.PrintStream;
import java.util.List;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;

/** Stock of a Tryton on this machine, and an order of a simulated Lazada on its way through it. */
final class Demo {
    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws Exception {
        String missing = TrytonServer.missing();
        if (!missing.isEmpty()) {
            out.println(missing);
            return;
        }
        out.println("Starting Tryton ...");
        String url = TrytonServer.start();
        DemoBooks books = new DemoBooks(url);
        // a seller of its own for each run, since Tryton remembers the orders of earlier ones
        String seller = Long.toString(System.currentTimeMillis());
        String code = "CUP-" + seller;
        books.receive(code, 50, true);
        Commerce commerce = lazada.addSeller(seller, "sg").commerce();
        long cup = commerce.product(seller).name("Cup").sku(code).price("9.90").stock(1).add().skuId();
        set(lazada, seller).set("tryton.url", url).set("tryton.stock", "true").set("tryton.ship", "true")
                .set("tryton.ship.period", 500).startApplication();

        Await.soon().until(() -> commerce.stock(seller, cup).get(0).sellable() == 50);
        out.println("Lazada sells what Tryton has: " + commerce.stock(seller, cup));
        long order = commerce.placeOrder(seller, cup, cup);
        commerce.pay(seller, order);
        String reference = SaleMapping.reference("SG", seller, Long.toString(order));
        Await.soon().until(() -> books.shipments(reference).equals(List.of("waiting")));
        out.println("The order is in Tryton:\n  " + books.text(reference));
        books.pack(reference);
        books.send(reference);
        Await.soon().until(() -> statuses(commerce, seller, order).stream().allMatch("ready_to_ship"::equals));
        out.println("The warehouse has packed and sent it in Tryton, so that Lazada has it ready to ship: "
                + statuses(commerce, seller, order));
        commerce.ship(seller, order);
        Await.soon().until(() -> books.shipments(reference).equals(List.of("done")));
        out.println("The carrier has the parcel:\n  " + books.text(reference));
        out.println("Tryton runs on at " + url + " (user lazada, password demo-Sales4U). tryton.sh stop ends it.");
    }

    private static List<String> statuses(Commerce commerce, String seller, long order) {
        return commerce.order(seller, order).lines().stream().map(LineState::status).toList();
    }

    static DemoLazada set(DemoLazada lazada, String seller) {
        return lazada.storesInMemory().pushes().set("tryton.poll", 500).set("tryton.push.grace", 0)
                .set("tryton.stock.seller", seller).set("tryton.stock.period", 1000);
    }
}
