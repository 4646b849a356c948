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
package io.github.camellazada.examples.http;

import java.io.PrintStream;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** An order of a simulated Lazada in an ERP that is made from the contract, and what the ERP refuses. */
final class Demo {
    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) throws Exception {
        try (ContractErp erp = new ContractErp()) {
            set(lazada, erp).startApplication();
            Commerce commerce = lazada.commerce();
            long cup = commerce.product(SELLER).name("Cup").sku("CUP-1").price("9.90").stock(9).add().skuId();
            long unknown = commerce.product(SELLER).name("Ghost").sku("UNKNOWN").price("1.00").stock(9).add().skuId();
            long order = commerce.placeOrder(SELLER, cup);
            commerce.pay(SELLER, order);
            commerce.placeOrder(SELLER, unknown);
            Await.soon().until(() -> erp.statuses().values().toString().contains("pending")
                    && lazada.database().sql("SELECT COUNT(*) FROM erp_rejected").query(Integer.class).single() == 1);
            out.println("In the ERP: " + erp.sales().keySet() + ", status " + erp.statuses().values());
            out.println("Refused: "
                    + lazada.database().sql("SELECT reference, field, row_value, reason FROM erp_rejected").query()
                            .listOfRows());
        }
    }

    static DemoLazada set(DemoLazada lazada, ContractErp erp) {
        return lazada.storesInMemory().pushes().set("http-erp.url", erp.url()).set("http-erp.poll", 500)
                .set("http-erp.push.grace", 0);
    }
}
