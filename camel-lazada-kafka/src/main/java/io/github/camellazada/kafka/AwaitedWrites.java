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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes records and waits until all replicas in sync have them. */
final class AwaitedWrites {
    private final Producer<byte[], byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    AwaitedWrites(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    void send(ProducerRecord<byte[], byte[]> row) {
        sent.add(producer.send(row));
    }

    /** @throws org.apache.kafka.common.KafkaException if one of them is not stored */
    void await() {
        producer.flush();
        sent.forEach(KafkaAnswers::get);
        sent.clear();
    }
}
