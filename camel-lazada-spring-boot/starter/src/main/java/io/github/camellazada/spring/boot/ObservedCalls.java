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
package io.github.camellazada.spring.boot;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaCall;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** Makes of each call an observation, which Spring Boot turns into a span and a timer. It names neither seller nor parameters. */
final class ObservedCalls implements CallObserver {
    static final String NAME = "lazada.call";
    private static final String NONE = "none";

    private final Map<LazadaCall, Observation> running = Collections.synchronizedMap(new IdentityHashMap<>());
    private final ObservationRegistry registry;

    ObservedCalls(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void started(LazadaCall call) {
        Observation observation = Observation.createNotStarted(NAME, registry);
        if (!observation.isNoop()) {
            String operation = call.operation().name();
            running.put(call, observation.contextualName("lazada " + operation)
                    .lowCardinalityKeyValue("operation", operation)
                    .lowCardinalityKeyValue("country", text(call.country()).toLowerCase(Locale.ROOT))
                    .lowCardinalityKeyValue("priority", text(call.priority()).toLowerCase(Locale.ROOT))
                    .start());
        }
    }

    @Override
    public void ended(LazadaCall call, CallEnd end) {
        Observation observation = running.remove(call);
        if (observation != null) {
            observation.lowCardinalityKeyValue("outcome", text(end.outcome()))
                    .highCardinalityKeyValue("code", text(end.code()))
                    .highCardinalityKeyValue("request.id", text(end.requestId()))
                    .stop();
        }
    }

    private static String text(Object value) {
        return value == null ? NONE : value.toString();
    }
}
