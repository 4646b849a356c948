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

import java.util.List;
import java.util.Map;

import io.github.camellazada.client.CapturedLog;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an answer tells beside its payload, and what it leaves out. */
class AnswerExtrasTest extends LazadaTestSupport {

    @ParameterizedTest
    @ValueSource(strings = {"json", "map", "pojo", "outcomes"})
    void aFieldBesideThePayloadReachesTheRoute(String format) {
        gateway.answers("{\"code\":\"0\",\"success\":\"true\",\"data\":true,\"redirectUrl\":\"https://example.com/pay\"}");

        Exchange exchange = send("lazada:insurance-sync-cdp?validateParameters=false&outputType=" + format, null, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.BESIDE))
                .isEqualTo(Map.of("redirectUrl", "https://example.com/pay"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "pojo"})
    void theStateOfATaskReachesTheRouteAsAMap(String format) {
        gateway.answers("""
                {"code":"0","result":{"success":true,"status":"fail","fail_message":"no picture","data":null}}""");

        Exchange exchange = send("lazada:content-ai-get-task-status?param.task_id=1&outputType=" + format, null, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Map.class)).containsEntry("status", "fail")
                .containsEntry("fail_message", "no picture");
    }

    @Test
    void fieldsOnEachLevelAboveThePayloadCount() {
        gateway.answers("""
                {"code":"0","request_id":"r1","hint":"x","result":{"success":true,"result_code":"ok","remark":"late",
                "data":{"articleBizOrders":[]}}}""");

        Exchange exchange = send("lazada:service-market-order-query?validateParameters=false", null, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.BESIDE)).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.MAP).containsEntry("remark", "late").containsEntry("hint", "x")
                .doesNotContainKeys("code", "request_id", "success", "result_code", "data");
    }

    @Test
    void anAnswerThatIsAllPayloadHasNothingBeside() {
        Exchange exchange = send("lazada:orders-get?param.created_after=2026-01-01T00:00:00Z", null,
                Map.of(LazadaConstants.BESIDE, Map.of("from", "an earlier call"), LazadaConstants.MISSING, List.of("7")));

        assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys(LazadaConstants.BESIDE, LazadaConstants.MISSING);
    }

    @Test
    void ordersThatTheAnswerLeavesOutAreNamed() throws Exception {
        gateway.answers("{\"code\":\"0\",\"data\":[{\"order_id\":2,\"order_items\":[]}]}");

        try (CapturedLog log = new CapturedLog()) {
            Exchange exchange = send("lazada:orders-items-get", null, Map.of("CamelLazadaParam.order_ids", List.of(1, 2, 3)));

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader(LazadaConstants.MISSING)).isEqualTo(List.of("1", "3"));
            assertThat(log.text()).contains("no row for 2 of the requested ids: [1, 3]");
        }
    }

    @Test
    void skusThatAListingLeavesOutAreNamedWhereNoOtherPageCanHaveThem() {
        String rows = "{\"code\":\"0\",\"data\":{\"total_products\":%d,\"products\":[{\"item_id\":5,\"skus\":[{\"SellerSku\":\"B\"}]}]}}";
        Map<String, Object> asked = Map.of("CamelLazadaParam.sku_seller_list", List.of("A", "B"), "CamelLazadaParam.limit", 1);

        gateway.answers(rows.formatted(1));
        assertThat(send("lazada:products-get", null, asked).getMessage().getHeader(LazadaConstants.MISSING))
                .isEqualTo(List.of("A"));
        gateway.answers(rows.formatted(2));
        assertThat(send("lazada:products-get", null, asked).getMessage().getHeaders())
                .doesNotContainKey(LazadaConstants.MISSING);
    }

    @Test
    void theFirstPageOfALongerListIsWarnedOfOnce() throws Exception {
        gateway.answers("{\"code\":\"0\",\"data\":{\"count\":1,\"countTotal\":7,\"orders\":[{\"order_id\":5}]}}");
        String uri = "lazada:orders-get?param.created_after=2026-01-01T00:00:00Z";

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:page").to(uri + "&param.offset=0");
                from("direct:all").to(uri);
            }
        });

        try (CapturedLog log = new CapturedLog()) {
            send("direct:page", null, Map.of());
            assertThat(log.text()).doesNotContain("one page of a longer list");
            send("direct:all", null, Map.of());
            send("direct:all", null, Map.of());
            assertThat(log.text().split("one page of a longer list", -1)).hasSize(2);
        }
    }
}
