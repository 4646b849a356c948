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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.LazadaClient;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Endpoints that messages name, more than any application writes down. */
class DynamicEndpointsTest extends LazadaTestSupport {
    private static final int MANY = 40;
    private static final List<String> OPERATIONS = List.of("order-get", "product-stock-sellable-update");

    @Override
    public void configure() throws Exception {
        super.configure();
        lazada.getConfiguration().setRateLimiting(false);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").toD("lazada:${header.operation}?sellerId=${header.seller}&param.extra=${header.seller}"
                        + "&accessToken=${header.token}&validateParameters=false&onFreeze=hold", 10);
            }
        });
    }

    @Test
    void manyOfThemShareTheirThreads() {
        send(0);
        long threads = threads();

        IntStream.range(0, MANY).forEach(this::send);

        assertThat(gateway.requests()).hasSize(MANY + 1);
        assertThat(gateway.last().parameters()).containsEntry("access_token", "token-" + (MANY - 1));
        assertThat(threads()).isLessThanOrEqualTo(threads + 10);
    }

    @Test
    void eachSellerHasOneClientForWhatIsDoneLaterHoweverManyTokensCome() {
        Stream<LazadaClient> clients = IntStream.range(0, MANY).mapToObj(i -> client(i % 3, "token-" + i));

        assertThat(clients.distinct()).hasSize(3);
    }

    private LazadaClient client(int seller, String token) {
        LazadaEndpoint endpoint = context.getEndpoint("lazada:order-fulfill-pack?sellerId=" + seller + "&accessToken=" + token,
                LazadaEndpoint.class);
        return lazada.shared().client(endpoint.getConfiguration(), OperationCatalog.get(LazadaOperation.ORDER_FULFILL_PACK));
    }

    private void send(int i) {
        assertThat(send("direct:dynamic", "{\"Request\":{\"Product\":{\"Skus\":{\"Sku\":[{\"SkuId\":11}]}}}}",
                Map.of("operation", OPERATIONS.get(i % 2), "seller", i, "token", "token-" + i)).getException()).isNull();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().contains("Lazada")).count();
    }
}
