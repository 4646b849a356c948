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
package io.github.camellazada.examples.returns;

import java.io.PrintStream;
import java.util.List;

import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;

/** A return at a simulated Lazada, and what an ERP decides about it. */
final class Demo {
    private Demo() {
    }

    static void show(DemoLazada lazada, PrintStream out) {
        Commerce commerce = lazada.commerce();
        long sku = commerce.product(SELLER).sku("CUP-1").stock(9).add().skuId();
        long returned = commerce.placeOrder(SELLER, sku);
        commerce.pay(SELLER, returned);
        commerce.packAndReady(SELLER, returned);
        commerce.ship(SELLER, returned);
        commerce.deliver(SELLER, returned);
        set(lazada).startApplication();
        long reverse = commerce.requestReturn(SELLER, returned, ReverseType.RTM);
        JdbcClient erp = lazada.database();
        await(erp, 1, "SELECT COUNT(*) FROM reverse_line WHERE history IS NOT NULL");
        out.println("A return with the decisions that fit: " + erp
                .sql("SELECT kind, status, reason, seller_sku, fitting FROM reverse_line").query().listOfRows());
        for (String decision : List.of("refuse_refund", "agree_return")) {
            erp.sql("INSERT INTO return_decision (seller, country, decision, reverse_order_id) VALUES (?, 'SG', ?, ?)")
                    .params(SELLER, decision, Long.toString(reverse)).update();
        }
        await(erp, 2, "SELECT COUNT(*) FROM return_decision WHERE state IN ('done', 'refused')");
        out.println("What became of the decisions: "
                + erp.sql("SELECT decision, state, result FROM return_decision ORDER BY id").query().listOfRows());
    }

    static DemoLazada set(DemoLazada lazada) {
        return lazada.pushes().storesInMemory().set("returns.poll", 500).set("returns.period", 200);
    }

    private static void await(JdbcClient erp, int expected, String count) {
        Await.soon().until(() -> erp.sql(count).query(Integer.class).single() == expected);
    }
}
