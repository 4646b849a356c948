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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxTopics;

/** The rows that a subscription holds: new ones of this process from memory, and others from the database. */
final class InboxWindow {
    private static final int MOST_ROWS = 256;
    private static final long MOST_BYTES = 32 << 20;

    private final HeldRows held = new HeldRows();
    private final InboxDatabase database;
    private final InboxSubscriber subscriber;
    private final InboxLanes lanes;
    private final InboxReader reader;
    private final HandOver handOver;
    private final RowOpener opener;
    private final SubscriptionListener listener;
    private volatile boolean more = true;
    private volatile boolean thorough;

    /** @param wake asks for a turn of the subscription */
    InboxWindow(InboxDatabase database, InboxSubscriber subscriber, InboxConsumer consumer, InboxLanes lanes, RowOpener opener,
            Runnable wake, SubscriptionListener listener) {
        this.database = database;
        this.subscriber = subscriber;
        this.lanes = lanes;
        this.reader = new InboxReader(database, consumer);
        this.handOver = new HandOver(consumer.appKey(), subscriber, lanes, wake);
        this.opener = opener;
        this.listener = listener;
    }

    AppendListener appends() {
        return handOver;
    }

    /** There may be rows of other processes. */
    void look() {
        more = true;
    }

    /** There may be rows that are not held, whoever has stored them. */
    void readAgain() {
        thorough = true;
        more = true;
    }

    void reopened() {
        handOver.loseAll();
    }

    /** Whether it may get rows as soon as the subscriber has room. */
    boolean isWanting() {
        return more || handOver.isWaiting();
    }

    /** Lanes of rows that are held. */
    Set<Integer> lanes() {
        return held.lanes();
    }

    void giveBack(List<InboxRow> rows) {
        handOver.lose(rows);
        rows.forEach(held::remove);
        more = true;
    }

    /** It is stored how a row has ended. */
    void ended(RowEnd end) {
        if (end.kind() == RowEnd.Kind.RETRY) {
            handOver.lose(List.of(end.row()));
        } else {
            listener.ended(end.row());
        }
        held.remove(end.row());
    }

    /** Hands out rows once, for one turn at a time; whether there may be more that are wanted. */
    boolean fill() {
        return takeNew() || more && read();
    }

    /** Hands out what this process has appended; whether there was any. */
    private boolean takeNew() {
        List<InboxRow> rows = held.bytes() < MOST_BYTES ? handOver.take(subscriber::demand) : List.of();
        if (!rows.isEmpty()) {
            held.add(rows);
            subscriber.take(rows);
        }
        if (handOver.takeUnread()) {
            more = true;
        }
        return !rows.isEmpty();
    }

    /** Reads once; whether there may be more that is wanted. */
    private boolean read() {
        InboxDemand demand = subscriber.demand();
        Map<Integer, Long> mine = lanes.readable();
        int window = subscriber.settings().window();
        // each read passes over what is held, so that it has to be worth it
        boolean full = held.size() > 0 && demand.rows() < Math.min(MOST_ROWS, window / 4);
        if (demand.rows() <= 0 || mine.isEmpty() || full || held.size() > 0 && held.bytes() >= MOST_BYTES) {
            return false;
        }
        more = false;
        InboxTopics topics = subscriber.topics();
        if (handOver.knows(mine, topics) && !mayBeOthers(mine, topics)) {
            return false;
        }
        int limit = Math.min(demand.rows(), MOST_ROWS);
        handOver.readBegins();
        InboxRead read = null;
        try {
            read = database.run(connection -> reader.read(connection, mine, topics, held.ids(),
                    demand.fullObjects(), limit, MOST_BYTES - held.bytes()));
        } finally {
            handOver.readEnds(read, mine, topics, demand.fullObjects());
        }
        if (!read.rows().isEmpty()) {
            // fewer may have come for their size
            more = true;
            held.add(read.rows());
            subscriber.take(opener.opened(read.rows()));
        }
        return more;
    }

    /** Whether there may be rows that are neither held nor waiting in memory, in lanes that are known. */
    private boolean mayBeOthers(Map<Integer, Long> mine, InboxTopics topics) {
        NewRows news = handOver.rows();
        if (!thorough) {
            return !news.isAlone(database.run(connection -> database.sql().others(connection, subscriber.appKey())));
        }
        thorough = false;
        Set<Long> have = new HashSet<>(held.ids());
        have.addAll(news.ids());
        InboxRead first = database.run(connection -> reader.read(connection, mine, topics, have, Set.of(), 1, 1));
        // rows come by their ids: one that this process has just stored is behind all that it does not know
        return !news.isAlone(first.others()) || !first.rows().isEmpty() && !news.has(first.rows().get(0).id());
    }
}
