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

import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.observe.KeptPushes;
import io.github.camellazada.observe.ObservedApp;

/** Shows what the inbox keeps, and counts what it does. */
final class InboxMeters {
    private final KeptPushes pushes;

    InboxMeters(ObservedApp app) {
        this.pushes = app.pushes();
    }

    void start(Gauges gauges) {
        gauges.number("lazada.inbox.open", "Stored pushes that no route has completed", () -> figure(InboxStatus::open));
        gauges.number("lazada.inbox.bytes", "Size of these pushes in bytes", () -> figure(InboxStatus::bytes));
        gauges.time("lazada.inbox.oldest", "How long ago the oldest of them was stored", pushes::oldest);
        gauges.number("lazada.inbox.waiting", "Those that wait for another attempt", () -> figure(InboxStatus::waiting));
        gauges.number("lazada.inbox.dead", "Dead letters", () -> figure(InboxStatus::dead));
        gauges.number("lazada.inbox.full", "1 while the inbox takes no further push", () -> pushes.isFull() ? 1 : 0);
        gauges.count("lazada.inbox.appended", "Pushes that were stored", pushes.counts(),
                counts -> counts.appended().getAsLong());
        gauges.count("lazada.inbox.repeated", "Pushes that were stored before", pushes.counts(),
                counts -> counts.repeated().getAsLong());
        gauges.count("lazada.inbox.refused", "Pushes that were not stored, since the inbox was full or failed", pushes.counts(),
                counts -> counts.refused().getAsLong());
        gauges.count("lazada.inbox.replayed", "Pushes that were routed again on demand", pushes.counts(),
                counts -> counts.replayed().getAsLong());
    }

    private Number figure(ToLongFunction<InboxStatus> figure) {
        InboxStatus known = pushes.known();
        return known == null ? null : figure.applyAsLong(known);
    }
}
