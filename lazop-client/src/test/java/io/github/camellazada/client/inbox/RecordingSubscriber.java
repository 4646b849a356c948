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
package io.github.camellazada.client.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Notes the rows that it is handed, and ends each of them as a test says. */
public final class RecordingSubscriber implements InboxSubscriber {
    private static final InboxSettings ROOMY = new InboxSettings(1000, 1_000_000, 1 << 30, Duration.ofDays(7),
            Duration.ofDays(30));

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<InboxRow> rows = new CopyOnWriteArrayList<>();
    private final String appKey;
    private final InboxTopics topics;
    private final InboxSettings settings;
    private final BiConsumer<InboxSubscription, InboxRow> end;
    private volatile InboxSubscription subscription;
    private volatile int atOnce = Integer.MAX_VALUE;

    public RecordingSubscriber(String appKey, BiConsumer<InboxSubscription, InboxRow> end) {
        this(appKey, new InboxTopics(Set.of(), false), ROOMY, end);
    }

    public RecordingSubscriber(String appKey, InboxTopics topics, InboxSettings settings,
            BiConsumer<InboxSubscription, InboxRow> end) {
        this.appKey = appKey;
        this.topics = topics;
        this.settings = settings;
        this.end = end;
    }

    /** Takes no more rows at a time. */
    public RecordingSubscriber atOnce(int rowsAtOnce) {
        atOnce = rowsAtOnce;
        return this;
    }

    public RecordingSubscriber subscribeTo(PushInbox inbox) {
        subscription = inbox.subscribe(this);
        subscription.wake();
        return this;
    }

    public InboxSubscription subscription() {
        return subscription;
    }

    /** The bodies in the order in which they came. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    public List<InboxRow> rows() {
        return List.copyOf(rows);
    }

    public void close() {
        subscription.close().toCompletableFuture().join();
    }

    @Override
    public String appKey() {
        return appKey;
    }

    @Override
    public InboxTopics topics() {
        return topics;
    }

    @Override
    public InboxSettings settings() {
        return settings;
    }

    @Override
    public InboxDemand demand() {
        return subscription == null ? InboxDemand.NOTHING : new InboxDemand(Math.min(atOnce, settings.window()), Set.of());
    }

    @Override
    public void take(List<InboxRow> taken) {
        for (InboxRow row : taken) {
            bodies.add(new String(row.push().body(), StandardCharsets.UTF_8));
            rows.add(row);
            end.accept(subscription, row);
        }
    }
}
