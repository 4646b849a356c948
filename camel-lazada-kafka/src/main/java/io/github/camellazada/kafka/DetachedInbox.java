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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.exception.FailureCause;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done with the topics of an app without being a member of its group. Each task has clients of its own, and blocks. */
final class DetachedInbox {
    private static final Logger LOG = LoggerFactory.getLogger(DetachedInbox.class);
    private static final Duration LONGEST_DELETE = Duration.ofSeconds(5);

    private final KafkaInboxSettings settings;
    private final KafkaClients clients;
    private final TokenCipher cipher;
    private final Map<String, Duration> retentions = new ConcurrentHashMap<>();

    DetachedInbox(KafkaInboxSettings settings, TokenCipher cipher) {
        this.settings = settings;
        this.clients = new KafkaClients(settings);
        this.cipher = cipher;
    }

    /** How long dead letters of an app stay. */
    void keep(String appKey, Duration retention) {
        retentions.put(appKey, retention);
    }

    /** Stores a dead letter, and deletes those that have stayed long enough. */
    AppendResult append(InboxPush letter) {
        try (Admin admin = clients.admin(); Producer<byte[], byte[]> producer = clients.patientProducer()) {
            AwaitedWrites writes = new AwaitedWrites(producer);
            InboxNames names = names(admin, letter.appKey());
            Instant now = Clock.systemUTC().instant();
            writes.send(new InboxRecords(letter.appKey(), cipher).of(names.dead(), letter, now));
            writes.await();
            Duration retention = retentions.get(letter.appKey());
            if (retention != null) {
                delete(admin, names, now.minus(retention));
            }
            return AppendResult.STORED;
        }
    }

    private static void delete(Admin admin, InboxNames names, Instant before) {
        try {
            new EndedRecords(names).letters(admin, before).toCompletableFuture().get(LONGEST_DELETE.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Dead letters of {} that have stayed long enough are not deleted: {}. If the brokers do not allow this"
                    + " application to delete, set retention.ms of the topic", names.dead(), FailureCause.of(e).toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int replay(InboxReplay replay, IntConsumer progress) {
        try (Admin admin = clients.admin();
                Consumer<byte[], byte[]> reader = clients.reader();
                Producer<byte[], byte[]> producer = clients.patientProducer()) {
            return new InboxReplayer(admin, new TopicScan(reader), new AwaitedWrites(producer), names(admin, replay.appKey()),
                    replay, progress).run();
        }
    }

    private InboxNames names(Admin admin, String appKey) {
        InboxNames names = InboxNames.of(settings.prefix(), appKey);
        new InboxTopicCheck(admin, settings).partitions(names);
        return names;
    }
}
