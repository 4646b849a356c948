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
package io.github.camellazada.kamelets;

import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.kamelets.KameletRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** Each Kamelet of one operation calls it with the fields of the body. */
class OperationKameletsTest {
    private static KameletRun run;
    private static long sku;

    @BeforeAll
    static void open() throws Exception {
        run = new KameletRun();
        for (OperationRow row : OperationRow.all()) {
            run.send(row.name(), row.name(), "");
        }
        sku = run.shop().product(SELLER).sku("MUG").stock(99).add().skuId();
    }

    @AfterAll
    static void close() throws Exception {
        run.close();
    }

    @Test
    void shipmentProvidersOfAnOrder() throws Exception {
        long order = paid();

        JsonNode answer = answer("lazada-shipment-providers-action", """
                {"orders": [{"order_id": %d, "order_item_ids": [%d]}], "shipping_allocate_type": "TFS"}"""
                .formatted(order, line(order)));

        assertThat(answer.toString()).contains("shipping_allocate_type");
    }

    @Test
    void anOrderIsCanceledWithOneOfTheReasonsThatWereOffered() throws Exception {
        long order = paid();
        String items = "\"order_id\": \"%d\", \"order_item_id_list\": [\"%d\"]".formatted(order, line(order));

        JsonNode offered = answer("lazada-cancel-validate-action", "{" + items + "}");
        String reason = offered.at("/reason_options/0/reason_id").asText();
        answer("lazada-order-cancel-sink", "{" + items + ", \"reason_id\": \"" + reason + "\"}");

        assertThat(run.shop().order(SELLER, order).statuses()).containsExactly("canceled");
    }

    @Test
    void reasonsForALineOfAReturn() throws Exception {
        long order = paid();
        run.shop().packAndReady(SELLER, order);
        run.shop().ship(SELLER, order);
        run.shop().deliver(SELLER, order);
        long reverse = run.shop().requestReturn(SELLER, order, ReverseType.RTM, line(order));
        String reverseLine = run.call("order-reverse-return-detail-list", Map.of("reverse_order_id", reverse))
                .at("/reverseOrderLineDTOList/0/reverse_order_line_id").asText();

        JsonNode reasons = answer("lazada-return-reasons-action", "{\"reverse_order_line_id\": " + reverseLine + "}");

        assertThat(reasons).isNotEmpty();
    }

    @Test
    void aVoucherLives() throws Exception {
        long now = run.lazada().clock().millis();
        JsonNode created = answer("lazada-voucher-create-sink", """
                {"voucher_name": "Mugs", "voucher_type": "COLLECTIBLE_VOUCHER", "apply": "SPECIFIC_PRODUCTS",
                 "display_area": "REGULAR_CHANNEL", "voucher_discount_type": "MONEY_VALUE_OFF", "offering_money_value_off": "2",
                 "criteria_over_money": "10", "limit": 1, "issued": 100, "collect_start": %d, "period_start_time": %d,
                 "period_end_time": %d}""".formatted(now + 60_000, now + 120_000, now + 86_400_000));
        String voucher = "\"id\": %s, \"voucher_type\": \"COLLECTIBLE_VOUCHER\"".formatted(created.asText());

        answer("lazada-voucher-sku-sink", "{" + voucher + ", \"sku_ids\": [" + sku + "]}");
        answer("lazada-voucher-update-sink", """
                {%s, "voucher_name": "Mugs", "apply": "SPECIFIC_PRODUCTS", "display_area": "REGULAR_CHANNEL",
                 "voucher_discount_type": "MONEY_VALUE_OFF", "offering_money_value_off": "3", "criteria_over_money": "10",
                 "limit": 1, "issued": 200, "period_start_time": %d, "period_end_time": %d}""".formatted(voucher,
                now + 120_000, now + 86_400_000));
        answer("lazada-voucher-sku-remove-sink", "{" + voucher + ", \"sku_ids\": [" + sku + "]}");
        answer("lazada-voucher-activate-sink", "{" + voucher + "}");
        answer("lazada-voucher-deactivate-sink", "{" + voucher + "}");

        assertThat(run.lazada().module(Services.class).all(RecordKind.VOUCHER, SELLER)).singleElement().satisfies(changed -> {
            assertThat(changed.path("issued").asInt()).isEqualTo(200);
            assertThat(changed.path("suspended").asBoolean()).isTrue();
        });
        assertThat(run.lazada().module(Services.class).all(RecordKind.PROMOTED_SKU, created.asText())).isEmpty();
        assertThat(run.lazada().received("/promotion/voucher/deactivate")).hasSize(1);
    }

    @Test
    void aPictureIsUploadedAndAnotherMigrated() throws Exception {
        byte[] png = Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

        String uploaded = answer("lazada-image-upload-sink", png).at("/image/url").asText();
        JsonNode migrated = answer("lazada-image-migrate-sink", """
                {"Request": {"Image": {"Url": "https://example.com/mug.jpg"}}}""");

        assertThat(uploaded).startsWith("http");
        assertThat(migrated.at("/image/url").asText()).startsWith("http");
    }

    @Test
    void aBodyThatLacksAFieldIsRefusedBeforeTheCall() {
        Exception failure = run
                .request("direct:lazada-voucher-activate-sink", "{\"voucher_type\": \"COLLECTIBLE_VOUCHER\"}", Map.of())
                .getException();

        assertThat(failure).isInstanceOf(LazadaRequestException.class).hasMessageContaining("id");
    }

    private static JsonNode answer(String kamelet, Object body) throws Exception {
        Exchange exchange = run.request("direct:" + kamelet, body, Map.of());
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return KameletRun.json(exchange.getMessage().getBody(String.class));
    }

    private static long paid() {
        long order = run.shop().placeOrder(SELLER, sku);
        run.shop().pay(SELLER, order);
        return order;
    }

    private static long line(long order) {
        return run.shop().order(SELLER, order).lines().get(0).id();
    }
}
