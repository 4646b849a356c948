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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import io.github.camellazada.exception.LazadaThrottledException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The order of writes of one object over the endpoints of a component. */
class WriteOrderTest extends LazadaTestSupport {
    private static final String UPDATE = "lazada:product-stock-sellable-update";

    @Test
    void writesOfOneSkuAreInOrderAcrossEndpoints() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        gateway.answers(request -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "{\"code\":\"0\",\"data\":{}}";
        });
        Future<Exchange> first = to(UPDATE + "?maxRetries=0").withBody(stock(3)).asyncSend();
        await().until(() -> gateway.requests().size() == 1);

        Exchange second = send(UPDATE + "?maxRetries=2&maxWaitTime=1", stock(4), Map.of());

        assertThat(second.getException()).isInstanceOf(LazadaThrottledException.class)
                .hasMessageContaining("earlier changes of the same product or order");
        answered.countDown();
        assertThat(first.get().getException()).isNull();
        assertThat(gateway.requests()).hasSize(1);
    }

    private static Map<String, Object> stock(int quantity) {
        return SimulatedShop.document(List.of(Map.of("SkuId", 1, "SellableQuantity", quantity)));
    }
}
