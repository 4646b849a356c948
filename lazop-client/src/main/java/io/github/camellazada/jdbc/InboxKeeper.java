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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.time.DelayTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the rows of one app within the limits of the inbox, and deletes those that ended long enough ago. */
final class InboxKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(InboxKeeper.class);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final int COUNTS_BETWEEN_PURGES = 12;

    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean started = new AtomicBoolean();
    private final InboxDatabase database;
    private final String appKey;
    private final DelayTimer timer;
    private volatile InboxSettings settings;
    private int counts;

    InboxKeeper(InboxDatabase database, String appKey, DelayTimer timer) {
        this.database = database;
        this.appKey = appKey;
        this.timer = timer;
    }

    /** Begins, by these settings from now on. The first time it blocks. */
    void keep(InboxSettings by) {
        settings = by;
        if (started.compareAndSet(false, true)) {
            look();
        }
    }

    /** Whether another push of that size would be too much; other processes count with a delay of seconds. */
    boolean isFull(int size) {
        return rows.get() >= settings.maxRows() || bytes.get() + size > settings.maxBytes() && rows.get() > 0;
    }

    void added(int size) {
        rows.incrementAndGet();
        bytes.addAndGet(size);
    }

    void ended(int size) {
        rows.decrementAndGet();
        bytes.addAndGet(-size);
    }

    private void look() {
        try {
            count();
            if (counts++ % COUNTS_BETWEEN_PURGES == 0) {
                purge();
            }
        } catch (RuntimeException | Error e) {
            LOG.debug("Counting and purging the inbox of app {} failed; a later attempt repeats it", appKey, e);
        }
        timer.after(BETWEEN_COUNTS, this::look);
    }

    /** Counts anew, since other processes add and end rows as well. */
    void count() {
        long rowsBefore = rows.get();
        long bytesBefore = bytes.get();
        InboxStatus status = database.run(connection -> InboxTables.status(connection, appKey));
        // what comes meanwhile may count twice until the next time, and never not at all
        rows.addAndGet(status.open() - rowsBefore);
        bytes.addAndGet(status.bytes() - bytesBefore);
    }

    /** Deletes routed rows and dead letters, each after a time of their own. */
    void purge() {
        InboxPurge purge = new InboxPurge(database, appKey);
        purge.deleteRouted(settings.retention());
        int letters = purge.deleteDead(settings.deadRetention());
        if (letters > 0) {
            LOG.warn("The inbox of app {} has deleted {} dead letters, since nobody has replayed them for {} days", appKey,
                    letters, settings.deadRetention().toDays());
        }
        purge.deleteLeftovers(settings.retention());
    }
}
