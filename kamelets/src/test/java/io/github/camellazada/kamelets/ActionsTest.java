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

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.camellazada.kamelets.KameletRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** Each action replaces a message by an answer of Lazada. */
class ActionsTest {
    private KameletRun run;
    private long order;

    @BeforeEach
    void open() throws Exception {
        run = new KameletRun();
        long sku = run.shop().product(SELLER).sku("MUG").stock(9).add().skuId();
        order = run.shop().placeOrder(SELLER, sku, sku);
    }

    @AfterEach
    void close() throws Exception {
        run.close();
    }

    @Test
    void orderItemsReplaceAMessageThatNamesItsOrderInAHeader() throws Exception {
        run.send("lazada-order-items-action", "");

        for (String header : new String[]{"CamelLazadaOrderId", "order-id", "ce-order-id"}) {
            JsonNode items = run.answer("a push", Map.of(header, Long.toString(order)));
            assertThat(items).hasSize(2).allSatisfy(item -> assertThat(item.path("sku").asText()).isEqualTo("MUG"));
        }
    }

    @Test
    void orderItemsReplaceAMessageThatNamesItsOrderInTheBody() throws Exception {
        run.send("lazada-order-items-action", "");

        assertThat(run.answer("{\"ids\": {\"OrderId\": \"" + order + "\"}}")).hasSize(2);
        assertThat(run.answer("{\"orderId\": " + order + "}")).hasSize(2);
        assertThat(run.request("{\"what\": 1}", Map.of()).getException()).hasStackTraceContaining("names an order");
    }

    @Test
    void anEventThatComesFromElsewhereNamesItsSeller() throws Exception {
        run.send("lazada-order-items-action", "");
        String event = "{\"seller\": \"%s\", \"country\": \"SG\", \"ids\": {\"OrderId\": \"" + order + "\"}}";

        Exchange called = run.request(event.formatted(SELLER), Map.of());
        Exchange kept = run.request(event.formatted("2002"), Map.of("CamelLazadaSellerId", SELLER));

        assertThat(called.getException()).isNull();
        assertThat(called.getMessage().getHeaders()).containsEntry("CamelLazadaSellerId", SELLER)
                .containsEntry("CamelLazadaCountry", "SG");
        assertThat(kept.getMessage().getHeader("CamelLazadaSellerId")).isEqualTo(SELLER);
    }

    @Test
    void anyOperationIsCalledWithParametersFromBodyAndHeaders() throws Exception {
        run.send("lazada-call-action", "&operation=orders-get&unknownParameters=fail");

        JsonNode orders = run.answer("{\"created_after\": \"2020-01-01T00:00:00+08:00\", \"limit\": 5}");

        assertThat(orders.at("/orders/0/order_id").asText()).isEqualTo(Long.toString(order));
        assertThat(run.answer(null, Map.of("CamelLazadaParam.created_after", "2020-01-01T00:00:00+08:00",
                "CamelLazadaParam.status", "delivered")).at("/orders")).isEmpty();
        assertThat(run.request(null, Map.of("CamelLazadaParam.statuz", "x")).getException())
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("did you mean 'status'");
    }

    @Test
    void anApiThatIsNewerThanTheReleaseIsCalledByItsPath() throws Exception {
        run.send("lazada-call-action", "&operation=raw&apiPath=/order/get&httpMethod=GET&outputType=raw");

        Exchange exchange = run.request(null, Map.of("CamelLazadaParam.order_id", order));

        assertThat(exchange.getException()).isNull();
        assertThat(KameletRun.json(exchange.getMessage().getBody(String.class)).at("/data/order_id").asText())
                .isEqualTo(Long.toString(order));
    }

    @Test
    void aLabelAsHtmlIsThePageItself() throws Exception {
        run.send("lazada-label-action", "&documentType=HTML&printItemList=true");
        String parcel = packed();

        Exchange exchange = run.request(null, Map.of("CamelLazadaPackageId", parcel));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(byte[].class);
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(new String(exchange.getMessage().getBody(byte[].class), StandardCharsets.UTF_8))
                .startsWith("<!doctype html>")
                .contains(parcel);
    }

    @Test
    void aLabelAsPdfIsItsAddress() throws Exception {
        run.send("lazada-label-action", "");
        String parcel = packed();

        Exchange exchange = run.request("[{\"packageId\": \"" + parcel + "\"}]", Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("text/uri-list");
        assertThat(exchange.getMessage().getBody(String.class)).startsWith("http://127.0.0.1:").endsWith(parcel + "-1.pdf");
    }

    private String packed() {
        run.shop().pay(SELLER, order);
        run.shop().packAndReady(SELLER, order);
        return run.shop().order(SELLER, order).lines().get(0).packageId();
    }

    @Test
    void aMessageWithoutAPackageIsToldSo() throws Exception {
        run.send("lazada-label-action", "");

        assertThat(run.request("{}", Map.of()).getException()).hasStackTraceContaining("names a package");
        assertThat(run.lazada().received("/order/package/document/get")).isEmpty();
    }
}
