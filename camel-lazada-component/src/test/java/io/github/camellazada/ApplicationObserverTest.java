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

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaCall;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationObserverTest extends LazadaTestSupport {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private Error failure;

    @Override
    public void configure() throws Exception {
        context.getRegistry().bind("observer", new CallObserver() {
            @Override
            public void started(LazadaCall call) {
                told.add("started " + call.operation().name());
                fail();
            }

            @Override
            public void ended(LazadaCall call, CallEnd end) {
                told.add("ended " + end.outcome());
                fail();
            }

            private void fail() {
                if (failure != null) {
                    throw failure;
                }
            }
        });
        super.configure();
    }

    @Test
    void anObserverInTheRegistryIsToldOfCalls() {
        gateway.answers("{\"code\":\"0\",\"data\":{\"orders\":[]}}");

        context.createProducerTemplate().requestBody("lazada:orders-get?param.created_after=2020-01-01T00:00:00Z",
                (Object) null);

        assertThat(told).containsExactly("started orders-get", "ended done");
    }

    @Test
    void aCallGoesOnWhateverAnObserverFailsWith() {
        gateway.answers("{\"code\":\"0\",\"data\":{\"orders\":[]}}");
        failure = new NoClassDefFoundError("a class of the library that meters");

        Object body = context.createProducerTemplate().requestBody("lazada:orders-get?param.created_after=2020-01-01T00:00:00Z",
                (Object) null);

        assertThat(body).isNotNull();
        assertThat(told).containsExactly("started orders-get", "ended done");
    }
}
