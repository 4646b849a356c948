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
package io.github.camellazada.simulator.commerce.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A fulfillment package: lines of one order that travel together. */
public final class Parcel {
    private final ParcelLabel label;
    private final Order order;
    private final List<OrderLine> lines;
    private final List<TraceEvent> trace = new ArrayList<>();
    private boolean cancelled;

    Parcel(ParcelLabel label, Order order, List<OrderLine> lines) {
        this.label = label;
        this.order = order;
        this.lines = List.copyOf(lines);
    }

    ParcelLabel label() {
        return label;
    }

    public String id() {
        return label.id();
    }

    public String trackingNumber() {
        return label.trackingNumber();
    }

    public String provider() {
        return label.provider();
    }

    public Order order() {
        return order;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    /** What happened to it on its way, oldest first. */
    public List<TraceEvent> trace() {
        return trace;
    }

    /** Whether it was packed anew, or cancelled with its lines. */
    public boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** Where its lines stand; they move together. */
    public OrderStatus status() {
        return liveLines().stream().findFirst().map(OrderLine::status).orElse(OrderStatus.CANCELED);
    }

    /** Its lines that were not cancelled. */
    public List<OrderLine> liveLines() {
        return lines.stream().filter(line -> line.status() != OrderStatus.CANCELED).toList();
    }

    /**
     * One thing that happened to a parcel.
     *
     * @param at     when
     * @param status what, as the push names it
     * @param title  what, in words
     */
    public record TraceEvent(Instant at, String status, String title) {
    }
}
