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
package io.github.camellazada.simulator.commerce.reverse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.camellazada.simulator.commerce.order.OrderLine;

/** One order line that is cancelled, returned or refunded. */
public final class ReverseLine {
    private final long id;
    private final OrderLine orderLine;
    private final Instant createdAt;
    private final List<HistoryEntry> history = new ArrayList<>();
    private ReverseStage stage = ReverseStage.REQUESTED;
    private Instant updatedAt;
    private boolean disputed;
    private BigDecimal refund;
    private String trackingNumber = "";

    ReverseLine(long id, OrderLine orderLine, Instant now) {
        this.id = id;
        this.orderLine = orderLine;
        this.createdAt = now;
        this.refund = orderLine.price();
        this.updatedAt = now;
    }

    public long id() {
        return id;
    }

    public OrderLine orderLine() {
        return orderLine;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public ReverseStage stage() {
        return stage;
    }

    void stage(ReverseStage next, Instant now) {
        stage = next;
        updatedAt = now;
        if (next == ReverseStage.SHIPPING_BACK) {
            trackingNumber = "RT" + id;
        }
    }

    /** That of the parcel that goes back; empty before there is one, and kept when it has arrived. */
    public String trackingNumber() {
        return trackingNumber;
    }

    public boolean disputed() {
        return disputed;
    }

    void dispute() {
        disputed = true;
    }

    /** What the buyer gets back: the price, unless Lazada gives back a part of it. */
    public BigDecimal refund() {
        return refund;
    }

    void refund(BigDecimal amount) {
        refund = amount;
    }

    /** Who did what, oldest first. */
    public List<HistoryEntry> history() {
        return history;
    }

    /**
     * One step in the talk between buyer, seller and Lazada.
     *
     * @param at       when
     * @param operator who: {@code buyer}, {@code seller} or {@code system}
     * @param pictures URLs of what was shown
     */
    public record HistoryEntry(Instant at, String operator, List<String> pictures) {
    }
}
