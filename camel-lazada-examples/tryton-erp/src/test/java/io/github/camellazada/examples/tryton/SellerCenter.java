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

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.DemoLazada;
import org.apache.camel.ProducerTemplate;

/** What a seller does in Lazada's Seller Center: cancel items, decide about returns. */
final class SellerCenter {
    private static final String OUT_OF_STOCK = "1000017";

    private final DemoLazada lazada;
    private final String seller;

    SellerCenter(DemoLazada lazada, String seller) {
        this.lazada = lazada;
        this.seller = seller;
    }

    /** Cancels the first item of an order. */
    void cancelFirstItem(long order) throws IOException {
        long item = lazada.commerce().order(seller, order).lines().get(0).id();
        call("order-reverse-cancel-create", Map.of("order_id", Long.toString(order), "order_item_id_list", List.of(item),
                "reason_id", OUT_OF_STOCK));
    }

    /** Answers a buyer who wants to give something back, for example {@code agreeReturn}. */
    void decide(long reverse, String action) throws IOException {
        call("order-reverse-return-update",
                Map.of("reverse_order_id", reverse, "reverse_order_item_ids", lines(reverse), "action", action));
    }

    /** Gives money back to a buyer who keeps the goods. */
    void decideRefund(long reverse) throws IOException {
        call("order-reverse-onlyrefund-seller-decide",
                Map.of("reverse_order_id", reverse, "reverse_order_item_ids", lines(reverse), "action", "agreeRefund"));
    }

    private List<Long> lines(long reverse) {
        return lazada.commerce().reverseOrders(seller).stream().filter(state -> state.id() == reverse)
                .flatMap(state -> state.statuses().keySet().stream()).toList();
    }

    private void call(String operation, Map<String, Object> parameters) throws IOException {
        try (ProducerTemplate template = lazada.application().getCamelContext().createProducerTemplate()) {
            template.requestBodyAndHeaders("lazada:" + operation + "?bodyAs=parameters", parameters,
                    Map.of("CamelLazadaSellerId", seller, "CamelLazadaCountry", "SG"));
        }
    }
}
