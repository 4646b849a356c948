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
package io.github.camellazada;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaProducerTest extends LazadaTestSupport {
    private static final String PACKED = """
            {"code":"0","request_id":"r9","result":{"success":true,"error_code":"0","data":{"pack_order_list":[
            {"order_id":1,"order_item_list":[
            {"order_item_id":11,"item_err_code":"0","msg":"success","package_id":"FP1","retry":false},
            {"order_item_id":12,"item_err_code":"24","msg":"not packable","retry":true}]}]}}}""";

    @Test
    void anOperationIsCalledWithTheEndpointsParameters() {
        gateway.answers(
                "{\"code\":\"0\",\"request_id\":\"r1\",\"data\":{\"count\":1,\"countTotal\":7,\"orders\":[{\"order_id\":5}]}}");

        Exchange exchange = send("lazada:orders-get?param.status=pending&param.created_after=2026-01-01T00:00:00%2B08:00", null,
                Map.of("mine", "kept"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class))
                .isEqualTo("{\"count\":1,\"countTotal\":7,\"orders\":[{\"order_id\":5}]}");
        assertThat(exchange.getMessage().getHeaders()).containsEntry(LazadaConstants.REQUEST_ID, "r1")
                .containsEntry(LazadaConstants.CODE, "0").containsEntry(LazadaConstants.HTTP_STATUS, 200)
                .containsEntry(LazadaConstants.TOTAL, 7L).containsEntry("mine", "kept")
                .doesNotContainKey(LazadaConstants.ITEMS);
        assertThat(gateway.last().path()).isEqualTo("/orders/get");
        assertThat(gateway.last().method()).isEqualTo("GET");
        assertThat(gateway.last().parameters()).containsEntry("status", "pending")
                .containsEntry("created_after", "2026-01-01T00:00:00+08:00").containsEntry("access_token", ACCESS_TOKEN)
                .containsEntry("app_key", "123456").containsKeys("sign", "timestamp", "sign_method");
    }

    @Test
    void headersWinOverTheBodyAndTheBodyOverTheEndpoint() {
        send("lazada:orders-get?param.status=pending&param.sort_by=created_at&param.limit=5&param.created_after=2026-01-01T00:00:00Z",
                Map.of("status", "shipped", "sort_by", "updated_at", "not_a_parameter", "x"),
                Map.of("CamelLazadaParam.status", "delivered"));

        assertThat(gateway.last().parameters()).containsEntry("status", "delivered").containsEntry("sort_by", "updated_at")
                .containsEntry("limit", "5").doesNotContainKey("not_a_parameter");
    }

    @Test
    void aBlankValueIsNotSentAndHidesNothing() {
        send("lazada:orders-get?param.created_after=2026-01-01T00:00:00Z&param.status=pending", null,
                Map.of("CamelLazadaParam.status", "  ", "CamelLazadaParam.sort_by", ""));

        assertThat(gateway.last().parameters()).containsEntry("status", "pending").doesNotContainKey("sort_by");
    }

    @Test
    void timesTravelWithTheOffsetOfTheCountryOrTheirOwn() {
        send("lazada:orders-get", null, Map.of("CamelLazadaParam.created_after", Instant.parse("2026-01-01T00:00:00.5Z"),
                "CamelLazadaParam.created_before", OffsetDateTime.parse("2026-01-02T00:00:00+07:00")));

        assertThat(gateway.last().parameters()).containsEntry("created_after", "2026-01-01T08:00:00+08:00")
                .containsEntry("created_before", "2026-01-02T00:00:00+07:00");
    }

    @Test
    void listsAndMapsTravelAsJson() {
        send("lazada:orders-items-get", null, Map.of("CamelLazadaParam.order_ids", List.of(1, 2)));

        assertThat(gateway.last().parameters()).containsEntry("order_ids", "[1,2]");
    }

    @Test
    void anyBodyIsTheDocumentUnlessItNamesTheDocumentParameter() {
        String document = "{\"pack_order_list\":[{\"order_id\":1,\"order_item_list\":[11]}],\"delivery_type\":\"dropship\"}";
        gateway.answers("""
                {"code":"0","result":{"success":true,"data":{"pack_order_list":[{"order_item_list":[
                {"order_item_id":11,"item_err_code":"0"}]}]}}}""");
        String uri = "lazada:order-fulfill-pack?validateParameters=false";

        send(uri, document, Map.of());
        assertThat(gateway.last().parameters()).containsEntry("packReq", document);

        send(uri, Map.of("packReq", Map.of("delivery_type", "dropship")), Map.of());
        assertThat(gateway.last().parameters()).containsEntry("packReq", "{\"delivery_type\":\"dropship\"}");

        send(uri, Map.of("delivery_type", "dropship"), Map.of());
        assertThat(gateway.last().parameters()).containsEntry("packReq", "{\"delivery_type\":\"dropship\"}");
    }

    @Test
    void aBatchThatHalfSucceededFailsWithTheOutcomeOfEachItem() {
        gateway.answers(PACKED);

        Exchange exchange = send("lazada:order-fulfill-pack?validateParameters=false", "{}", Map.of());

        assertThat(exchange.getException()).isInstanceOfSatisfying(LazadaPartialFailureException.class,
                failure -> assertThat(failure.getItems()).extracting(LazadaItemOutcome::id).containsExactly("11", "12"))
                .hasMessageContaining("1 of 2 items").hasMessageContaining("12 (24, not packable)");
        assertThat(exchange.getMessage().getHeader(LazadaConstants.ITEMS_FAILED)).isEqualTo(1);
    }

    @Test
    void aBatchThatHalfSucceededIsHandedToTheRouteWhereItAsksForThat() {
        gateway.answers(PACKED);

        Exchange exchange = send("lazada:order-fulfill-pack?validateParameters=false&failOn=all", "{}", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.ITEMS_FAILED)).isEqualTo(1);
        assertThat(exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class)).hasSize(2);
    }

    @Test
    void allThatIsMissingIsToldInOneMessageBeforeAnythingIsSent() {
        Exchange exchange = send("lazada:order-reverse-cancel-create", null, Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("required but missing")
                .hasMessageContaining("order_item_id_list (text[])").hasMessageContaining("reason_id");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void whatAnEarlierCallLeftIsNotTakenForThisOnes() {
        Map<String, Object> earlier = Map.of(LazadaConstants.REQUEST_ID, "before", LazadaConstants.CODE, "0",
                LazadaConstants.HTTP_STATUS, 200, LazadaConstants.TOTAL, 7L, LazadaConstants.RECONCILED, true,
                LazadaConstants.OUTCOME, "held", LazadaConstants.OUTCOME_ID, "o1", LazadaConstants.ITEMS, List.of("x"),
                LazadaConstants.ITEMS_FAILED, 1, "mine", "kept");

        Exchange malformed = send("lazada:order-reverse-cancel-create", null, earlier);
        gateway.answers("{\"code\":\"16\",\"type\":\"ISV\",\"message\":\"E016\",\"request_id\":\"r2\"}");
        Exchange refused = send("lazada:order-get?param.order_id=1", null, earlier);
        lazada.getConfiguration().setFreezeWindows("* 2020-01-01T00:00:00Z/2999-01-01T00:00:00Z product");
        Exchange frozen = send("lazada:product-remove?onFreeze=route", Map.of("seller_sku_list", List.of("s1")), earlier);

        assertThat(malformed.getException()).isInstanceOf(LazadaRequestException.class);
        assertThat(refused.getException()).isInstanceOf(LazadaException.class);
        assertThat(frozen.getException()).isNull();
        assertThat(malformed.getMessage().getHeaders()).containsOnlyKeys("mine");
        assertThat(refused.getMessage().getHeaders()).containsOnlyKeys("mine");
        assertThat(frozen.getMessage().getHeaders()).containsEntry(LazadaConstants.OUTCOME, "frozen")
                .doesNotContainKeys(LazadaConstants.CODE, LazadaConstants.HTTP_STATUS, LazadaConstants.REQUEST_ID,
                        LazadaConstants.RECONCILED, LazadaConstants.TOTAL, LazadaConstants.OUTCOME_ID);
    }
}
