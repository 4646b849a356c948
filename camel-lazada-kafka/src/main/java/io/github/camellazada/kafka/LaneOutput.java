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
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;

/** What a lane asks for. No method blocks; what it leads to runs on the thread of the lane, unless the lane has ended by then. */
interface LaneOutput {

    /** Writes to the retry topic, in the order of the calls. If it fails, the lane begins anew from what is committed. */
    void copy(OwnedPartition lane, ProducerRecord<byte[], byte[]> copy, Runnable written);

    /** Writes a dead letter, again and again until it is stored, and tells whether the lane has not ended before. */
    CompletableFuture<Boolean> letter(OwnedPartition lane, ProducerRecord<byte[], byte[]> letter, Runnable stored);

    /** Runs something later. */
    void later(OwnedPartition lane, Duration delay, Runnable task);
}
