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
package io.github.camellazada.kafka;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.RowBacklog;

/**
 * Which rows of a lane can be handed out. An object waits while its first row does; it goes on, or is taken out, only when all of
 * its rows are here: those that were handed out come before the others. For one thread at a time.
 */
final class ReadyRows {
    private static final InboxDemand ALL = new InboxDemand(Integer.MAX_VALUE, Set.of());

    private final RowBacklog backlog = new RowBacklog();
    private final ObjectCounts taken = new ObjectCounts();
    // by object
    private final Map<String, Wait> waits = new LinkedHashMap<>();

    /** The wait of an object. */
    static final class Wait {
        final HeldRecord first;
        final Instant until;
        private boolean over;

        private Wait(HeldRecord first, Instant until) {
            this.first = first;
            this.until = until;
        }
    }

    void add(InboxRow row) {
        backlog.add(row);
    }

    boolean isWaiting(String object) {
        return waits.containsKey(object);
    }

    /** Holds an object back until its wait is {@link #over}. */
    Wait await(HeldRecord first, Instant until) {
        backlog.holdBack(first.row);
        Wait wait = new Wait(first, until);
        waits.put(first.object(), wait);
        return wait;
    }

    void over(Wait wait) {
        wait.over = true;
        settle(wait.first.object());
    }

    List<InboxRow> take(InboxDemand demand, Predicate<InboxRow> wanted) {
        List<InboxRow> rows = backlog.take(demand, wanted);
        rows.forEach(row -> taken.add(row.push().object()));
        return rows;
    }

    /** A row that was taken has ended, or is back. */
    void untake(String object) {
        taken.remove(object);
        settle(object);
    }

    private void settle(String object) {
        Wait wait = waits.get(object);
        if (wait != null && wait.over && !taken.has(object)) {
            waits.remove(object);
            backlog.letGo(object);
        }
    }

    /** The wait whose row is the oldest among those of the main topic that can be taken out. */
    Optional<Wait> oldestInMain() {
        return waits.values().stream().filter(wait -> wait.first.isMain() && !taken.has(wait.first.object()))
                .min(Comparator.comparing(wait -> wait.first.row.id()));
    }

    /** How many objects wait with a row of the main topic. */
    long waitingInMain() {
        return waits.values().stream().filter(wait -> wait.first.isMain()).count();
    }

    int waiting() {
        return waits.size();
    }

    /** Takes out all rows of an object that waits, in their order. */
    List<InboxRow> takeOut(Wait wait) {
        waits.remove(wait.first.object());
        return backlog.takeOut(wait.first.object());
    }

    /** Takes out rows for which there is no subscription. */
    List<InboxRow> takeOut(Predicate<InboxRow> unclaimed) {
        return backlog.take(ALL, unclaimed);
    }

    /** How many rows can be taken. */
    int ready() {
        return backlog.ready();
    }

    /** How many rows are taken. */
    int taken() {
        return taken.total();
    }
}
