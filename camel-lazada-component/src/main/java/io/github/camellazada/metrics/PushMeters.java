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
package io.github.camellazada.metrics;

import io.github.camellazada.push.PushObserver;
import io.github.camellazada.push.event.PushAnswer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts pushes. Those of all components of a context with one registry are equal, so that a push is counted once. */
record PushMeters(MeterRegistry registry) implements PushObserver {

    /** A counter that begins with its first push would show neither that none arrives nor that the first ones were turned away. */
    @Override
    public void listening(String topic) {
        for (PushAnswer answer : PushAnswer.values()) {
            counter(topic, answer);
        }
        counter(NO_TOPIC, PushAnswer.UNSIGNED);
    }

    @Override
    public void answered(String topic, PushAnswer answer) {
        counter(topic, answer).increment();
    }

    private Counter counter(String topic, PushAnswer answer) {
        return registry.counter("lazada.pushes", "topic", topic, "answer", answer.toString());
    }
}
