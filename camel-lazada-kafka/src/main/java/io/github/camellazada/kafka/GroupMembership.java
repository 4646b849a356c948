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

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;

/** Joins the group while a route takes rows, and leaves it while all are suspended, so that other processes get the partitions. */
final class GroupMembership {
    private final Consumer<byte[], byte[]> member;
    private final String topic;
    private final ConsumerRebalanceListener listener;
    private final BooleanSupplier wanted;
    private boolean joined;

    GroupMembership(Consumer<byte[], byte[]> member, String topic, ConsumerRebalanceListener listener, BooleanSupplier wanted) {
        this.member = member;
        this.topic = topic;
        this.listener = listener;
        this.wanted = wanted;
    }

    /** Joins or leaves as it is wanted; whether the process is a member now. */
    boolean look() {
        boolean join = wanted.getAsBoolean();
        if (join && !joined) {
            member.subscribe(List.of(topic), listener);
        } else if (!join && joined) {
            // the client forgets what it had before it calls back
            listener.onPartitionsRevoked(Set.copyOf(member.assignment()));
            member.unsubscribe();
        }
        joined = join;
        return joined;
    }
}
