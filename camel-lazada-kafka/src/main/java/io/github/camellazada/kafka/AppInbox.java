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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxStatus;
import io.github.camellazada.client.inbox.InboxSubscriber;
import io.github.camellazada.client.inbox.InboxSubscription;
import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.exception.FailureCause;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inbox of one app: its threads and its clients of Kafka, from the first subscription to the last. */
final class AppInbox {
    private static final Logger LOG = LoggerFactory.getLogger(AppInbox.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final Duration SUSPENDED = Duration.ofMillis(100);
    private static final Duration LONGEST_START = Duration.ofSeconds(15);
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(5);
    private static final long DELETE_EVERY = Duration.ofMinutes(10).toNanos();
    private static final int WARM_UP_ROUNDS = 200;

    private final KafkaInboxSettings settings;
    private final KafkaClients clients;
    private final InboxNames names;
    private final InboxRecords codec;
    private final InboxProducer producer;
    private final InboxDispatch dispatch;
    private final SuspendedRoutes suspended = new SuspendedRoutes();
    private final OwnershipLease lease;
    private final InboxMeter meter;
    private final EndedRecords ended;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    AppInbox(KafkaInboxSettings settings, String appKey, TokenCipher cipher) {
        this.settings = settings;
        clients = new KafkaClients(settings);
        names = InboxNames.of(settings.prefix(), appKey);
        codec = new InboxRecords(appKey, cipher);
        producer = new InboxProducer(clients);
        lease = new OwnershipLease(System::nanoTime, clients.sessionTimeout());
        // routes may end rows after the last subscription
        dispatch = new InboxDispatch(settings, InboxThreads.one("lazada-inbox-rows-" + appKey, Integer.MAX_VALUE),
                producer::send,
                lease);
        meter = new InboxMeter(names, dispatch);
        ended = new EndedRecords(names);
        thread = InboxThreads.daemon(this::run, "lazada-inbox-poll-" + appKey);
        thread.start();
    }

    CompletionStage<AppendResult> append(InboxPush push) {
        if (meter.isFull()) {
            return CompletableFuture.completedFuture(AppendResult.FULL);
        }
        ProducerRecord<byte[], byte[]> row = codec.of(push.unreadable() == null ? names.main() : names.dead(), push,
                Clock.systemUTC().instant());
        meter.appended(row.value().length);
        return producer.send(row);
    }

    /** @throws IllegalStateException if a topic is missing or the brokers refuse this application */
    InboxSubscription subscribe(InboxSubscriber subscriber) {
        try {
            opened.get(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RetriableException)) {
                close();
                throw new IllegalStateException("The Kafka inbox cannot be opened: " + e.getCause().getMessage(), e.getCause());
            }
            LOG.warn("The brokers of the Kafka inbox do not answer: pushes are answered with 503 until they do");
        } catch (TimeoutException e) {
            LOG.warn("The brokers of the Kafka inbox have not answered within {} s: pushes are answered with 503 until they do",
                    LONGEST_START.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dispatch.subscribe(subscriber);
        return new KafkaInboxSubscription(subscriber, dispatch, suspended, () -> unsubscribe(subscriber));
    }

    private CompletionStage<Void> unsubscribe(InboxSubscriber subscriber) {
        return dispatch.unsubscribe(subscriber).thenCompose(last -> last ? close() : CompletableFuture.completedFuture(null));
    }

    CompletionStage<InboxStatus> status() {
        return meter.status();
    }

    boolean isOver() {
        return stopping.getCount() == 0;
    }

    /** Completes when what has ended is committed, and others may have the partitions. */
    CompletableFuture<Void> close() {
        stopping.countDown();
        return over;
    }

    private void run() {
        int failures = 0;
        while (!isOver()) {
            try {
                session();
                failures = 0;
            } catch (RuntimeException | Error e) {
                failures++;
                failed(e, failures);
            }
        }
        try {
            producer.close();
        } finally {
            over.complete(null);
        }
    }

    private void failed(Throwable failure, int failures) {
        opened.completeExceptionally(failure);
        meter.failed(failure.getMessage());
        if (failures == 1) {
            LOG.warn("The Kafka inbox {} failed, and opens again soon: {}", names.main(), failure.toString());
        }
        LOG.debug("The Kafka inbox {} has failed {} times in a row", names.main(), failures, failure);
        pause(PAUSES.after(failures));
    }

    /** From an open to the next failure, or to the end. */
    private void session() {
        try (Admin admin = clients.admin()) {
            int partitions = new InboxTopicCheck(admin, settings).partitions(names);
            producer.open();
            for (int round = 0; !producer.knows(names.topics()) && round < WARM_UP_ROUNDS && !isOver(); round++) {
                pause(Duration.ofMillis(25));
            }
            // the second of them may fail, and the first must not stay open then
            Consumer<byte[], byte[]> reader = null;
            Consumer<byte[], byte[]> member = null;
            try {
                reader = clients.reader();
                member = clients.member(names.group());
                InboxPoller poller = new InboxPoller(member, reader, names,
                        new LaneOpener(member, reader, names, codec, settings, dispatch, lease), dispatch, lease,
                        () -> !suspended.areAll(dispatch.subscribers()));
                meter.open(admin, partitions);
                opened.complete(null);
                long deleted = lease.now();
                while (!isOver()) {
                    producer.open();
                    if (!poller.poll()) {
                        pause(SUSPENDED);
                    }
                    meter.refresh(lease.now());
                    if (lease.now() - deleted > DELETE_EVERY) {
                        deleted = lease.now();
                        delete(admin);
                    }
                }
                poller.leave();
            } finally {
                leave(member);
                leave(reader);
                dispatch.ask(() -> {
                    dispatch.lanes().forEach(lane -> dispatch.drop(lane.partition()));
                    return true;
                }).join();
            }
        }
    }

    private static void leave(Consumer<byte[], byte[]> consumer) {
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(LONGEST_LEAVE));
        }
    }

    private void delete(Admin admin) {
        if (dispatch.shares().settings().isEmpty()) {
            // nobody tells how long what has ended is to stay
            return;
        }
        Instant now = Clock.systemUTC().instant();
        ended.delete(admin, dispatch.lanes().stream().map(lane -> lane.partition()).toList(),
                now.minus(dispatch.shares().longest(InboxSettings::retention)),
                now.minus(dispatch.shares().longest(InboxSettings::deadRetention))).whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.warn(
                                "Records of {} that have ended are not deleted: {}. If the brokers do not allow this application"
                                        + " to delete, set retention.ms of the topic to more than pushes ever wait",
                                names.main(),
                                FailureCause.of(failure).toString());
                    }
                });
    }

    private void pause(Duration length) {
        try {
            stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
