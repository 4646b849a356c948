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

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallAreaTest {

    @Test
    void theInnermostMethodThatBelongsToAnAreaTellsIt() {
        String own = "io.github.camellazada.client.";

        assertThat(area("java.util.TreeMap", own + "protocol.RequestFactory", own + "protocol.TransportInterceptor"))
                .isEqualTo(CallArea.REQUEST);
        assertThat(area("javax.crypto.Mac", own + "protocol.LazopSigner", own + "protocol.RequestFactory"))
                .isEqualTo(CallArea.SIGNING);
        assertThat(area("io.netty.buffer.ByteBuf", own + "transport.VertxExchange")).isEqualTo(CallArea.HTTP);
        assertThat(area("java.lang.String", own + "json.SlicedNode", own + "call.CallRun")).isEqualTo(CallArea.DECODING);
        assertThat(area("java.util.concurrent.CompletableFuture", own + "retry.RetriedCall", "io.vertx.core.Future"))
                .isEqualTo(CallArea.STEPS);
        assertThat(area("java.lang.Thread")).isEqualTo(CallArea.REST);
        assertThat(area()).isEqualTo(CallArea.REST);
    }

    private static CallArea area(String... classes) {
        return CallArea.of(List.of(classes).iterator());
    }
}
