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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.client.inbox.InboxDemand;
import io.github.camellazada.client.inbox.InboxRow;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxTopics;

/** Hands the rows that this process appends to a subscription, without a read where no earlier row can be missed. */
final class HandOver implements AppendListener {
    private final NewRows rows = new NewRows();
    private final String appKey;
    private final InboxSubscriber subscriber;
    private final InboxLanes lanes;
    private final Runnable wake;
    // of turns alone
    private InboxTopics knownTopics;

    /** @param wake asks for a turn of the subscription */
    HandOver(String appKey, InboxSubscriber subscriber, InboxLanes lanes, Runnable wake) {
        this.appKey = appKey;
        this.subscriber = subscriber;
        this.lanes = lanes;
        this.wake = wake;
    }

    @Override
    public void storing(AppendedRows appended) {
        Map<Integer, Long> mine = lanes.readable();
        InboxTopics topics = subscriber.topics();
        own(appended).forEach(row -> rows.storing(row.id(), topics.contains(row.push().messageType())
                ? mine.getOrDefault(row.lane(), NewRows.NO_FENCE)
                : NewRows.NO_FENCE));
    }

    @Override
    public void stored(AppendedRows appended) {
        InboxTopics topics = subscriber.topics();
        Map<Boolean, List<AppendedRows.Row>> wanted = own(appended)
                .collect(Collectors.partitioningBy(row -> topics.contains(row.push().messageType())));
        rows.forget(wanted.get(false));
        if (!wanted.get(true).isEmpty()) {
            rows.stored(wanted.get(true), appended.others());
            wake.run();
        }
    }

    @Override
    public void unsure(AppendedRows appended) {
        List<AppendedRows.Row> own = own(appended).toList();
        rows.forget(own);
        rows.lose(own.stream().map(AppendedRows.Row::lane).toList());
        wake.run();
    }

    // a body that is no push is a dead letter from the beginning
    private Stream<AppendedRows.Row> own(AppendedRows appended) {
        return appended.rows().stream()
                .filter(row -> row.push().appKey().equals(appKey) && row.push().unreadable() == null);
    }

    /** The subscription no longer holds these rows, which are open. */
    void lose(List<InboxRow> open) {
        rows.lose(open.stream().map(InboxRow::lane).toList());
    }

    /** Any row may be open that the subscription does not hold. */
    void loseAll() {
        rows.lose(InboxLanes.all().readable().keySet());
    }

    /** Whether all rows of these lanes are held or in here, but for those that other processes append. */
    boolean knows(Map<Integer, Long> of, InboxTopics topics) {
        return topics.equals(knownTopics) && rows.knows(of);
    }

    NewRows rows() {
        return rows;
    }

    void readBegins() {
        rows.readBegins();
    }

    /** @param read {@code null} if it has failed */
    void readEnds(InboxRead read, Map<Integer, Long> of, InboxTopics topics, Set<String> full) {
        knownTopics = topics;
        if (read == null) {
            rows.readEnds(List.of(), Map.of(), StoredGroup.UNKNOWN);
        } else {
            rows.readEnds(read.rows(), read.known(of, full), read.others());
        }
    }

    /** The rows that can be handed out now, in the order of their ids. */
    List<InboxRow> take(Supplier<InboxDemand> demand) {
        if (!subscriber.topics().equals(knownTopics)) {
            loseAll();
        }
        return rows.isEmpty() ? List.of() : rows.take(demand.get(), lanes::owns);
    }

    boolean isWaiting() {
        return !rows.isEmpty();
    }

    /** Whether rows have to be read; it is asked once. */
    boolean takeUnread() {
        return rows.takeUnread();
    }
}
