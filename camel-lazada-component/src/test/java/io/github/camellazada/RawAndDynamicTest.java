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
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.model.Order;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RawAndDynamicTest extends LazadaTestSupport {

    @Test
    void anApiOutsideTheCatalogueIsSignedSentAndDecoded() {
        gateway.answers("{\"code\":\"0\",\"request_id\":\"r\",\"data\":{\"new\":true}}");

        Exchange exchange = send("lazada:raw?apiPath=/new/thing/get&httpMethod=GET&param.a=1", Map.of("b", 2),
                Map.of("CamelLazadaParam.c", 3));

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"new\":true}");
        assertThat(gateway.last().path()).isEqualTo("/new/thing/get");
        assertThat(gateway.last().parameters()).containsEntry("a", "1").containsEntry("c", "3").doesNotContainKey("b")
                .containsKeys("sign", "access_token");
    }

    @Test
    void aRawCallTakesItsBodyOnlyWhereTheRouteSaysSo() {
        String uri = "lazada:raw?apiPath=/new/thing/set&httpMethod=POST&bodyAs=parameters";

        send(uri, Map.of("b", 2), Map.of());
        assertThat(gateway.last().parameters()).containsEntry("b", "2");
        assertThat(gateway.last().method()).isEqualTo("POST");

        assertThat(send(uri, Map.of("access_token", "stolen"), Map.of()).getException())
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("access_token");
    }

    @Test
    void theOperationIsChosenByAHeader() {
        send("lazada:raw", null, Map.of(LazadaConstants.OPERATION, "order-get", "CamelLazadaParam.order_id", 7L));
        assertThat(gateway.last().path()).isEqualTo("/order/get");

        Exchange unknown = send("lazada:raw", null, Map.of(LazadaConstants.OPERATION, "order-gets"));
        assertThat(unknown.getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("order-get")
                .hasMessageContaining("Did you mean");

        Exchange neither = send("lazada:raw", null, Map.of());
        assertThat(neither.getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining(LazadaConstants.OPERATION);
    }

    @Test
    void optionsOfANamedOperationAreReadOncePerStart() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:named").routeId("named").to("lazada:category-tree-get?validateParameters=false");
            }
        });
        LazadaConfiguration options = context
                .getEndpoint("lazada:category-tree-get?validateParameters=false", LazadaEndpoint.class).getConfiguration();
        Map<String, Object> named = Map.of(LazadaConstants.OPERATION, "product-remove");
        assertThat(send("direct:named", null, named).getException()).isNull();

        options.setFreezeWindows("no window");
        assertThat(send("direct:named", null, named).getException()).isNull();

        options.setFreezeWindows("sg 2000-01-01T00:00:00Z/2100-01-01T00:00:00Z product,stock");
        context.getRouteController().stopRoute("named");
        context.getRouteController().startRoute("named");
        assertThat(send("direct:named", null, named).getException()).isInstanceOf(LazadaFrozenException.class);
    }

    @Test
    void sellerAndCountryAreChosenForEachMessage() {
        MemoryTokenStore store = new MemoryTokenStore();
        store.save(new TokenKey("123456", "200", "my"), new LazadaToken("token-of-200", null, null, null));
        lazada.getConfiguration().setTokenStore(store);
        lazada.getConfiguration().setSellerId("100");

        send("lazada:order-get?param.order_id=1", null, Map.of());
        assertThat(gateway.last().parameters()).containsEntry("access_token", ACCESS_TOKEN);

        send("lazada:order-get?param.order_id=1", null,
                Map.of(LazadaConstants.SELLER_ID, 200, LazadaConstants.COUNTRY, "lazada_my"));
        assertThat(gateway.last().parameters()).containsEntry("access_token", "token-of-200");
    }

    @Test
    void theTokenOfOneSellerIsNeverUsedForAnother() {
        lazada.getConfiguration().setSellerId("100");

        Exchange exchange = send("lazada:order-get?param.order_id=1", null, Map.of(LazadaConstants.SELLER_ID, "200"));

        assertThat(exchange.getException()).isInstanceOf(LazadaRequestException.class).hasMessageContaining("LazadaTokenStore");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void theAnswerComesInTheShapeThatIsAskedFor() {
        String json = "{\"code\":\"0\",\"request_id\":\"r\",\"data\":{\"order_id\":5,\"price\":\"19.90\",\"statuses\":[\"pending\"]}}";
        gateway.answers(json);
        String uri = "lazada:order-get?param.order_id=5&outputType=";

        assertThat(send(uri + "map", null, Map.of()).getMessage().getBody(Map.class)).containsEntry("price", "19.90")
                .containsEntry("statuses", List.of("pending"));
        assertThat(send(uri + "raw", null, Map.of()).getMessage().getBody(byte[].class)).asString().isEqualTo(json);
        assertThat(send(uri + "pojo", null, Map.of()).getMessage().getBody()).isInstanceOf(Order.class);
        assertThat(send("lazada:category-tree-get?outputType=pojo", null, Map.of()).getMessage().getBody())
                .isInstanceOf(Map.class);
    }

    @Test
    void aTokenStoreThatFailsEndsTheExchange() {
        lazada.getConfiguration().setAccessToken(null);
        lazada.getConfiguration().setTokenStore(new MemoryTokenStoreThatFails());

        assertThat(send("lazada:order-get?param.order_id=1", null, Map.of(LazadaConstants.SELLER_ID, "1")).getException())
                .hasMessageContaining("LazadaTokenStore");
    }

    private static final class MemoryTokenStoreThatFails implements io.github.camellazada.client.token.LazadaTokenStore {
        @Override
        public java.util.concurrent.CompletionStage<java.util.Optional<LazadaToken>> load(TokenKey key) {
            return CompletableFuture.failedStage(new IllegalStateException("database down"));
        }

        @Override
        public java.util.concurrent.CompletionStage<Void> save(TokenKey key, LazadaToken token) {
            return CompletableFuture.completedStage(null);
        }
    }
}
