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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How rows of a subscription have ended, until the database has it. */
final class RowEnds {
    /** How long ends wait for others, where nobody waits for them. */
    static final Duration PAUSE = Duration.ofMillis(50);

    private static final int MANY = 512;

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger urgent = new AtomicInteger();
    private volatile long stored = System.nanoTime();
    private final ConcurrentLinkedDeque<RowEnd> waiting = new ConcurrentLinkedDeque<>();
    private final InboxDatabase database;
    private final InboxConsumer consumer;

    RowEnds(InboxDatabase database, InboxConsumer consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    /** @return whether the row was the consumer's to end, once that is stored */
    CompletionStage<Boolean> add(RowEnd end) {
        waiting.add(end);
        count(end, 1);
        return end.stored();
    }

    private void count(RowEnd end, int by) {
        count.addAndGet(by);
        if (end.kind() != RowEnd.Kind.ROUTED) {
            urgent.addAndGet(by);
        }
    }

    boolean isWaiting() {
        return count.get() > 0;
    }

    /** Whether those that wait should be stored now. */
    boolean isDue() {
        int now = count.get();
        return now >= MANY || urgent.get() > 0 || now > 0 && System.nanoTime() - stored >= PAUSE.toNanos();
    }

    /**
     * Stores all that wait in one transaction; if that fails, they wait on. It blocks, and is for one thread at a time.
     *
     * @param told told of each before whoever waits for it
     */
    void store(Consumer<RowEnd> told) {
        List<RowEnd> group = new ArrayList<>();
        for (RowEnd end = waiting.poll(); end != null; end = waiting.poll()) {
            group.add(end);
            count(end, -1);
        }
        stored = System.nanoTime();
        if (group.isEmpty()) {
            return;
        }
        Set<Long> own;
        try {
            own = database.run(connection -> {
                Set<Long> ended = database.sql().end(connection, group, consumer);
                InboxTables.storeWaits(connection, group, ended, consumer);
                return ended;
            });
        } catch (RuntimeException | Error e) {
            for (int i = group.size() - 1; i >= 0; i--) {
                waiting.addFirst(group.get(i));
                count(group.get(i), 1);
            }
            throw e;
        }
        group.forEach(end -> {
            told.accept(end);
            end.stored().complete(own.contains(end.row().id()));
        });
    }
}
