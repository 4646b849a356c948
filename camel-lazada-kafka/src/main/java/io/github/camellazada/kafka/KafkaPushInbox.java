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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.token.TokenCipher;

/**
 * Keeps pushes in topics of Kafka, three for each app. Processes with the same app share its pushes as one consumer group, and must
 * have the same push routes. It connects with the first subscription of an app and ends with the last one.
 */
public final class KafkaPushInbox implements PushInbox {
    private static final int MOST_TASKS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, AppInbox> apps = new ConcurrentHashMap<>();
    private final KafkaInboxSettings settings;
    private final TokenCipher cipher;
    private final DetachedInbox detached;
    private final Executor thread = InboxThreads.one("lazada-inbox-replay", MOST_TASKS);

    /**
     * @param  properties               settings of Kafka's clients by Kafka's names, of which {@code bootstrap.servers} is needed;
     *                                  and those of the inbox: {@code topic.prefix}, {@code topic.create},
     *                                  {@code topic.partitions}, {@code topic.replication.factor}, {@code retry.max.waiting},
     *                                  {@code retry.max.held.back}, {@code repeat.memory}
     * @param  cipher                   encrypts bodies, {@code null} for none
     * @throws IllegalArgumentException if a property cannot be used
     */
    public KafkaPushInbox(Map<String, String> properties, TokenCipher cipher) {
        this(KafkaInboxSettings.of(properties::get), cipher);
    }

    KafkaPushInbox(KafkaInboxSettings settings, TokenCipher cipher) {
        this.settings = settings;
        this.cipher = cipher;
        this.detached = new DetachedInbox(settings, cipher);
    }

    @Override
    public CompletionStage<AppendResult> append(InboxPush push) {
        AppInbox app = apps.get(push.appKey());
        if (app != null && !app.isOver()) {
            return app.append(push);
        }
        // a body that is no push needs no route
        return push.unreadable() == null ? closed(push.appKey()) : later(() -> detached.append(push));
    }

    private <T> CompletionStage<T> later(Supplier<T> task) {
        try {
            return CompletableFuture.supplyAsync(task, thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void keep(String appKey, InboxSettings limits) {
        detached.keep(appKey, limits.deadRetention());
    }

    /**
     * Routes stored pushes again: copies of them go to the main topic, and dead letters leave theirs. It needs no route in this
     * process. Two replays at the same time in different processes may route a push twice.
     */
    @Override
    public CompletionStage<Integer> replay(InboxReplay replay, IntConsumer progress) {
        return later(() -> detached.replay(replay, progress));
    }

    /**
     * Begins to hand out rows. Unlike the other methods this one waits until the topics are found or the brokers are known to be
     * away, since a route starts with it.
     *
     * @throws IllegalStateException if a topic is missing, or the brokers refuse this application
     */
    @Override
    public InboxSubscription subscribe(InboxSubscriber subscriber) {
        lock.lock();
        try {
            return apps.compute(subscriber.appKey(), (key, app) -> app == null || app.isOver()
                    ? new AppInbox(settings, key, cipher)
                    : app).subscribe(subscriber);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CompletionStage<InboxStatus> status(String appKey) {
        AppInbox app = apps.get(appKey);
        // what is kept is known while a route takes it
        return app == null || app.isOver() ? CompletableFuture.completedFuture(InboxStatus.NOTHING) : app.status();
    }

    private static <T> CompletionStage<T> closed(String appKey) {
        return CompletableFuture.failedFuture(
                new IllegalStateException("No route takes pushes of app " + appKey + ", so that its Kafka inbox is not open"));
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    /** Without the settings, which may hold secrets. */
    @Override
    public String toString() {
        return "KafkaPushInbox";
    }
}
