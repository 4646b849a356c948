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
package io.github.camellazada.push;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;

/** Is told how each request to the callback URL was answered; it must return at once and never throw. */
@Internal
@FunctionalInterface
public interface PushObserver {
    /** Stands for the topic of a push that was turned away before it was read. */
    String NO_TOPIC = "none";

    /** From now on, pushes of that topic are taken. */
    default void listening(String topic) {
    }

    /**
     * Takes note.
     *
     * @param topic  the topic, {@code other} for one that Lazada does not document, {@code none} for a request that was no push
     * @param answer what the caller is told
     */
    void answered(String topic, PushAnswer answer);
}
