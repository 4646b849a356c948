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

import java.util.function.ToLongFunction;

import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.observe.KeptWrites;
import io.github.camellazada.observe.ObservedApp;

/** Shows what is kept of writes: those that a freeze holds back, those that are followed up, and what no route has taken. */
final class WriteMeters {
    private final ObservedApp app;

    WriteMeters(ObservedApp app) {
        this.app = app;
    }

    void start(Gauges gauges) {
        gauges.number("lazada.held.writes", "Writes that are held until a campaign freeze lifts",
                () -> figure(app.held(), WriteBacklog::writes));
        gauges.time("lazada.held.oldest", "How long ago the oldest held write was asked for", app.held()::oldest);
        gauges.number("lazada.held.outcomes", "Outcomes of held writes that no route has taken",
                () -> figure(app.held(), WriteBacklog::outcomes));
        gauges.number("lazada.unconfirmed.writes", "Writes of unknown outcome that wait for reconciliation",
                () -> figure(app.unconfirmed(), WriteBacklog::writes));
        gauges.time("lazada.unconfirmed.oldest", "Age of the oldest write that waits for reconciliation",
                app.unconfirmed()::oldest);
        gauges.number("lazada.unconfirmed.outcomes", "Outcomes of reconciled writes that no route has taken",
                () -> figure(app.unconfirmed(), WriteBacklog::outcomes));
    }

    private static Number figure(KeptWrites writes, ToLongFunction<WriteBacklog> figure) {
        WriteBacklog known = writes.known();
        return known == null ? null : figure.applyAsLong(known);
    }
}
