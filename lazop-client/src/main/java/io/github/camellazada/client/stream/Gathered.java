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
package io.github.camellazada.client.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.CallPriority;

/** The notices of one object that lead to one reading, and everyone who waits for its end. */
final class Gathered {
    private final String object;
    private final List<CompletableFuture<Void>> waiters = new ArrayList<>();
    private ChangeSource source;
    private Instant told;
    private boolean untold;
    private ObjectNode row;
    private Instant readAt;
    private boolean ended;

    Gathered(String object) {
        this.object = object;
    }

    void add(Notice notice, CompletableFuture<Void> waiter) {
        waiters.add(waiter);
        // in the order of the constants: a push counts before a poll, and that before a back-fill
        if (source == null || notice.source().compareTo(source) < 0) {
            source = notice.source();
        }
        if (notice.row() != null && (readAt == null || notice.readAt().isAfter(readAt))) {
            row = notice.row();
            readAt = notice.readAt();
        }
        if (notice.told() != null && (told == null || notice.told().isAfter(told))) {
            told = notice.told();
        }
        untold |= notice.told() == null && notice.row() == null;
    }

    String object() {
        return object;
    }

    ChangeSource source() {
        return source;
    }

    /** The latest change that a push has told, or {@code null}. */
    Instant told() {
        return told;
    }

    /** Whether a push came without the time of its change, so that no version can be known to contain it. */
    boolean untold() {
        return untold;
    }

    ObjectNode row() {
        return row;
    }

    Instant readAt() {
        return readAt;
    }

    /** The row as it was read is older than what a push has told, so that it has to be read again. */
    void dropRow() {
        row = null;
        readAt = null;
    }

    /** Whether its turn has not ended before; to be asked under one lock. */
    boolean isFirstEnd() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    int notices() {
        return waiters.size();
    }

    CallPriority priority() {
        return source == ChangeSource.backfill ? CallPriority.BACKFILL : null;
    }

    void end(Throwable failure) {
        waiters.forEach(waiter -> {
            if (failure == null) {
                waiter.complete(null);
            } else {
                waiter.completeExceptionally(failure);
            }
        });
    }
}
