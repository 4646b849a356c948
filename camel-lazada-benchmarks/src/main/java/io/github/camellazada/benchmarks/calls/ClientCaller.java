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
package io.github.camellazada.benchmarks.calls;

import java.util.Map;
import java.util.function.Consumer;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazadaApi;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.vertx.core.Vertx;

/** The same call by the client of this project without Camel; the payload is read as a tree. */
final class ClientCaller implements Caller {
    private static final VertxTransportOptions USUAL = VertxTransportOptions.defaults();

    private final LazadaApi lazada;

    ClientCaller(Vertx vertx, String url) {
        lazada = LazopClient.builder().app(APP_KEY, APP_SECRET).seller("1001", LazadaCountry.SG).accessToken(ACCESS_TOKEN)
                .serverUrl(url).vertx(vertx)
                .transportOptions(
                        new VertxTransportOptions(USUAL.connectTimeout(), USUAL.maxResponseBytes(), Lanes.MOST, null, null))
                .build();
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        lazada.call("orders-get", Map.of("created_after", CREATED_AFTER, "status", "pending", "limit", "100", "offset", offset))
                .whenComplete((answer, failure) -> {
                    if (failure == null && answer.payload().isEmpty()) {
                        done.accept(new IllegalStateException("An answer has no content"));
                    } else {
                        done.accept(failure);
                    }
                });
    }
}
