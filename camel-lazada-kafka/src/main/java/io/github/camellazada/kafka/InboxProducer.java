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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.camellazada.client.inbox.AppendResult;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;

/** Sends records without ever blocking, through a producer that is replaced where it can send nothing more. */
final class InboxProducer {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private volatile KafkaProducer<byte[], byte[]> producer;
    private volatile boolean broken;

    InboxProducer(KafkaClients clients) {
        this.clients = clients;
    }

    /** Completes when all replicas in sync have the record; fails soon where the brokers do not answer. */
    CompletableFuture<AppendResult> send(ProducerRecord<byte[], byte[]> row) {
        KafkaProducer<byte[], byte[]> current = producer;
        if (current == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("The Kafka inbox is not open"));
        }
        CompletableFuture<AppendResult> stored = new CompletableFuture<>();
        try {
            current.send(row, (place, failure) -> {
                if (failure == null) {
                    stored.complete(AppendResult.STORED);
                } else {
                    broken |= failure instanceof ApiException && !(failure instanceof RetriableException)
                            && !(failure instanceof RecordTooLargeException);
                    stored.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            stored.completeExceptionally(e);
        }
        return stored;
    }

    /** Opens a producer, or another one where the last one has failed for good. May block. */
    void open() {
        if (producer != null && broken) {
            close();
        }
        if (producer == null) {
            broken = false;
            producer = clients.producer();
        }
    }

    /** Asks for the leaders of the topics, without which the first records would be refused; tells whether all are known. */
    boolean knows(List<String> topics) {
        boolean all = true;
        for (String topic : topics) {
            try {
                all &= producer.partitionsFor(topic).stream().allMatch(partition -> partition.leader() != null);
            } catch (TimeoutException e) {
                all = false;
            }
        }
        return all;
    }

    /** Sends what waits, and ends. May block. */
    void close() {
        KafkaProducer<byte[], byte[]> last = producer;
        producer = null;
        if (last != null) {
            last.close(LONGEST_CLOSE);
        }
    }
}
