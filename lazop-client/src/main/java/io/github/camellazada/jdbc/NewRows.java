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
package io.github.camellazada.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;

/**
 * The rows that this process has appended, until its subscription takes them without reading them back. It hands over those of
 * known lanes alone: each other open row of a known lane is held by the subscription or is in here. A read to the end makes lanes
 * known, for as long as this process has them and no other process appends rows. Any doubt makes a lane unknown until the next one.
 */
final class NewRows {
    /** The fence of a row that the subscription could not take as it was appended. */
    static final long NO_FENCE = -1;

    private static final int MOST_ROWS = 4096;
    private static final long MOST_BYTES = 16 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    // all by the lock
    private final Map<Long, Storing> storing = new HashMap<>();
    private final NavigableMap<Long, Ready> ready = new TreeMap<>();
    private final Map<Integer, Long> known = new HashMap<>();
    private final Set<Integer> doubted = new HashSet<>();
    private long bytes;
    private long others = StoredGroup.UNKNOWN;
    private boolean reading;
    private boolean unread;

    private record Storing(long fence, boolean found) {
    }

    private record Ready(InboxRow row, long others) {
    }

    /** A row is inserted and not yet committed, so that no read can have found it. */
    void storing(long id, long fence) {
        locked(() -> storing.put(id, new Storing(fence, false)));
    }

    /**
     * Rows are committed.
     *
     * @param othersThen what {@link InboxSql#others} told before
     */
    void stored(Collection<AppendedRows.Row> rows, long othersThen) {
        locked(() -> rows.forEach(row -> {
            Storing was = storing.remove(row.id());
            if (was == null) {
                // the subscription is younger than the insert
                doubt(row.lane());
            } else if (!was.found()) {
                keep(new InboxRow(row.id(), row.lane(), was.fence(), row.push(), row.received(), 0), othersThen);
            }
        }));
    }

    private void keep(InboxRow row, long othersThen) {
        int size = row.push().body().length;
        if (!reading && !isKnown(row) || ready.size() >= MOST_ROWS || bytes + size > MOST_BYTES) {
            leave(row);
        } else {
            ready.put(row.id(), new Ready(row, othersThen));
            bytes += size;
        }
    }

    private boolean isKnown(InboxRow row) {
        Long fence = known.get(row.lane());
        return fence != null && fence == row.fence();
    }

    /** What the subscription could take has to be read. */
    private void leave(InboxRow row) {
        if (row.fence() != NO_FENCE || known.containsKey(row.lane())) {
            doubt(row.lane());
        }
    }

    private void doubt(int lane) {
        known.remove(lane);
        doubted.add(lane);
        unread = true;
    }

    /** Rows that the subscription does not take, or of which nobody knows whether they are committed. */
    void forget(Collection<AppendedRows.Row> rows) {
        locked(() -> rows.forEach(row -> storing.remove(row.id())));
    }

    /** The subscription no longer holds open rows of these lanes. */
    void lose(Collection<Integer> lanes) {
        locked(() -> lanes.forEach(this::doubt));
    }

    /** Whether rows have to be read; it is asked once. */
    boolean takeUnread() {
        return asked(() -> {
            boolean was = unread;
            unread = false;
            return was;
        });
    }

    /** What is committed by now is read. */
    void readBegins() {
        locked(() -> {
            reading = true;
            doubted.clear();
            drop();
        });
    }

    private void drop() {
        ready.clear();
        bytes = 0;
    }

    /** @param lanes the fence of each lane that was read, without those that the read cannot tell all of; none if it has failed */
    void readEnds(Collection<InboxRow> found, Map<Integer, Long> lanes, long othersBefore) {
        locked(() -> {
            reading = false;
            found.forEach(row -> {
                storing.computeIfPresent(row.id(), (id, was) -> new Storing(was.fence(), true));
                forgetReady(row.id());
            });
            known.clear();
            known.putAll(lanes);
            known.keySet().removeAll(doubted);
            others = othersBefore;
            if (known.isEmpty()) {
                drop();
            }
        });
    }

    private void forgetReady(long id) {
        Ready forgotten = ready.remove(id);
        if (forgotten != null) {
            bytes -= forgotten.row().push().body().length;
        }
    }

    /** Whether each of these lanes is known. */
    boolean knows(Map<Integer, Long> lanes) {
        return asked(() -> !reading && known.equals(lanes));
    }

    /** Whether no other process has appended rows since the lanes became known. */
    boolean isAlone(long othersNow) {
        return asked(() -> others == othersNow);
    }

    /** The rows that are in here. */
    List<Long> ids() {
        return asked(() -> List.copyOf(ready.keySet()));
    }

    /** Whether a committed row is in here, or will be in a moment. */
    boolean has(long id) {
        return asked(() -> ready.containsKey(id) || storing.containsKey(id));
    }

    boolean isEmpty() {
        return asked(() -> ready.isEmpty());
    }

    /** Takes rows in the order of their ids. */
    List<InboxRow> take(InboxDemand demand, Predicate<InboxRow> owned) {
        List<InboxRow> taken = new ArrayList<>();
        locked(() -> {
            while (taken.size() < demand.rows() && !ready.isEmpty()) {
                Ready next = ready.firstEntry().getValue();
                InboxRow row = next.row();
                if (next.others() != others) {
                    // another process may have stored an earlier row of the object
                    unread = true;
                    break;
                }
                forgetReady(row.id());
                if (isKnown(row) && owned.test(row) && !demand.fullObjects().contains(row.push().object())) {
                    taken.add(row);
                } else {
                    leave(row);
                }
            }
        });
        return taken;
    }

    private void locked(Runnable change) {
        asked(() -> {
            change.run();
            return null;
        });
    }

    private <T> T asked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
