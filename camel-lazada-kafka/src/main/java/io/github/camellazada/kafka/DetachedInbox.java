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

import io.github.camellazada.client.inbox.AppendResult;
import io.github.camellazada.client.inbox.InboxPush;
import io.github.camellazada.client.inbox.InboxReplay;
import io.github.camellazada.client.token.TokenCipher;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** What can be done with the topics of an app without being a member of its group. Each task has clients of its own, and blocks. */
final class DetachedInbox {
    private final KafkaInboxSettings settings;
    private final KafkaClients clients;
    private final TokenCipher cipher;

    DetachedInbox(KafkaInboxSettings settings, TokenCipher cipher) {
        this.settings = settings;
        this.clients = new KafkaClients(settings);
        this.cipher = cipher;
    }

    /** Stores a dead letter. */
    AppendResult append(InboxPush letter) {
        try (Admin admin = clients.admin(); Producer<byte[], byte[]> producer = clients.patientProducer()) {
            AwaitedWrites writes = new AwaitedWrites(producer);
            writes.send(new InboxRecords(letter.appKey(), cipher).of(names(admin, letter.appKey()).dead(), letter,
                    Clock.systemUTC().instant()));
            writes.await();
            return AppendResult.STORED;
        }
    }

    int replay(InboxReplay replay) {
        try (Admin admin = clients.admin();
                Consumer<byte[], byte[]> reader = clients.reader();
                Producer<byte[], byte[]> producer = clients.patientProducer()) {
            return new InboxReplayer(admin, new TopicScan(reader), new AwaitedWrites(producer), names(admin, replay.appKey()),
                    replay).run();
        }
    }

    private InboxNames names(Admin admin, String appKey) {
        InboxNames names = InboxNames.of(settings.prefix(), appKey);
        new InboxTopicCheck(admin, settings).partitions(names);
        return names;
    }
}
