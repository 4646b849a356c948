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
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.token.TokenCipher;

/**
 * Commits pushes in groups, in the order in which they came: each time a commit returns, the writer takes all that came meanwhile.
 * Without load a push is committed alone and at once; under load the groups grow by themselves.
 */
final class InboxAppender {
    private static final int MOST_ROWS = 256;
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_QUEUED_ROWS = 10_000;
    private static final long MOST_QUEUED_BYTES = 64 << 20;

    private final Queue<Append> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queuedRows = new AtomicInteger();
    private final AtomicLong queuedBytes = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final InboxDatabase database;
    private final TokenCipher cipher;
    private final Executor executor;
    private final AppendListener listener;
    private final int number;

    /**
     * @param cipher   encrypts bodies, {@code null} for none
     * @param executor runs the writer, which blocks
     * @param number   tells it from the other writers of the inbox in this process
     */
    InboxAppender(InboxDatabase database, TokenCipher cipher, Executor executor, AppendListener listener, int number) {
        this.database = database;
        this.cipher = cipher;
        this.executor = executor;
        this.listener = listener;
        this.number = number;
    }

    CompletionStage<AppendResult> append(InboxPush push) {
        Append append = new Append(push, new CompletableFuture<>());
        int rows = queuedRows.incrementAndGet();
        long bytes = queuedBytes.addAndGet(push.body().length);
        if (rows > MOST_QUEUED_ROWS || rows > 1 && bytes > MOST_QUEUED_BYTES) {
            leave(append);
            return CompletableFuture.completedFuture(AppendResult.FULL);
        }
        queue.add(append);
        callWriter();
        return append.result;
    }

    private void leave(Append append) {
        queuedRows.decrementAndGet();
        queuedBytes.addAndGet(-append.push.body().length);
    }

    private void callWriter() {
        if (writing.compareAndSet(false, true)) {
            try {
                executor.execute(this::write);
            } catch (RejectedExecutionException e) {
                writing.set(false);
                for (Append waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
                    fail(List.of(waiting), e);
                }
            }
        }
    }

    private void write() {
        List<Append> group = nextGroup();
        while (!group.isEmpty()) {
            commit(group);
            group = nextGroup();
        }
        writing.set(false);
        if (!queue.isEmpty()) {
            callWriter();
        }
    }

    private List<Append> nextGroup() {
        List<Append> group = new ArrayList<>();
        long bytes = 0;
        while (group.size() < MOST_ROWS && bytes < MOST_BYTES) {
            Append next = queue.poll();
            if (next == null) {
                break;
            }
            bytes += next.push.body().length;
            group.add(next);
        }
        return group;
    }

    private void commit(List<Append> group) {
        try {
            List<StoredPush> rows = group.stream().map(append -> StoredPush.of(append.push, cipher)).toList();
            answer(group, store(group, rows));
        } catch (UnfitDataException e) {
            // what the database does not take must not take others with it
            if (group.size() > 1) {
                commit(group.subList(0, group.size() / 2));
                commit(group.subList(group.size() / 2, group.size()));
            } else {
                fail(group, e);
            }
        } catch (RuntimeException | Error e) {
            fail(group, e);
        }
    }

    /** Returns the row of each push, {@code null} for a repeat. */
    private List<StoredGroup.NewRow> store(List<Append> group, List<StoredPush> rows) {
        InboxSql sql = database.sql();
        AtomicReference<AppendedRows> inserted = new AtomicReference<>();
        List<StoredGroup.NewRow> stored;
        try {
            stored = database.run(connection -> {
                StoredGroup news = sql.append(connection, rows, number);
                InboxTables.buryUnreadable(connection, rows, news);
                inserted.set(appended(group, news));
                listener.storing(inserted.get());
                return news.rows();
            });
        } catch (RuntimeException | Error e) {
            if (inserted.get() != null) {
                listener.unsure(inserted.get());
            }
            throw e;
        }
        listener.stored(inserted.get());
        return stored;
    }

    private static AppendedRows appended(List<Append> group, StoredGroup stored) {
        List<AppendedRows.Row> news = new ArrayList<>();
        Set<String> apps = new HashSet<>();
        for (int i = 0; i < group.size(); i++) {
            StoredGroup.NewRow row = stored.rows().get(i);
            InboxPush push = group.get(i).push;
            apps.add(push.appKey());
            if (row != null) {
                news.add(new AppendedRows.Row(row.id(), row.received(), push));
            }
        }
        // the number is that of all apps of the group
        return new AppendedRows(news, apps.size() == 1 ? stored.others() : StoredGroup.UNKNOWN);
    }

    private void answer(List<Append> group, List<StoredGroup.NewRow> rows) {
        for (int i = 0; i < group.size(); i++) {
            leave(group.get(i));
            group.get(i).result.complete(rows.get(i) == null ? AppendResult.REPEATED : AppendResult.STORED);
        }
    }

    private void fail(List<Append> group, Throwable failure) {
        group.forEach(append -> {
            leave(append);
            append.result.completeExceptionally(failure);
        });
    }

    private record Append(InboxPush push, CompletableFuture<AppendResult> result) {
    }
}
