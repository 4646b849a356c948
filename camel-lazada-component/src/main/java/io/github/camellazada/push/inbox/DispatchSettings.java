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
package io.github.camellazada.push.inbox;

import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxSettings;
import io.github.camellazada.client.inbox.InboxTopics;
import io.github.camellazada.client.time.Backoff;

/**
 * How the rows of an inbox are routed.
 *
 * @param appKey      the app whose rows these are
 * @param topics      their topics; may change as routes come and go
 * @param inbox       how the inbox keeps them
 * @param threads     most rows that are routed at the same time
 * @param maxAttempts after so many failures a row becomes a dead letter
 * @param backoff     the pauses between attempts
 * @param order       which rows wait for each other
 */
public record DispatchSettings(String appKey, Supplier<InboxTopics> topics, InboxSettings inbox, int threads, int maxAttempts,
        Backoff backoff, PushOrder order) {

    /** Most rows of one object in the window, so that slow objects on all threads leave room for others. */
    int objectShare() {
        return Math.max(1, inbox.window() / (threads + 1));
    }
}
