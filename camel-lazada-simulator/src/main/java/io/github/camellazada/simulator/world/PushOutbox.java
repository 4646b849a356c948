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
package io.github.camellazada.simulator.world;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes what is to be pushed to the app; signs, sends and repeats it as Lazada does. */
public interface PushOutbox {

    /**
     * Queues one push.
     *
     * @param sellerId    seller, or {@code null} for a broadcast
     * @param messageType number of the topic
     * @param data        the {@code data} object
     */
    void push(String sellerId, int messageType, ObjectNode data);

    /**
     * Queues one push about something on one site of a seller who sells on several.
     *
     * @param sellerId    seller, or {@code null} for a broadcast
     * @param site        lower-case country code
     * @param messageType number of the topic
     * @param data        the {@code data} object
     */
    default void push(String sellerId, String site, int messageType, ObjectNode data) {
        push(sellerId, messageType, data);
    }

    /**
     * Queues one push that tells the state of the moment each time it is sent.
     *
     * @param sellerId    seller, or {@code null} for a broadcast
     * @param site        lower-case country code
     * @param messageType number of the topic
     * @param data        gives the {@code data} object
     */
    default void push(String sellerId, String site, int messageType, Supplier<ObjectNode> data) {
        push(sellerId, site, messageType, data.get());
    }
}
