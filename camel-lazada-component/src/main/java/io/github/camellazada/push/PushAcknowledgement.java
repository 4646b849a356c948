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

import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;

/** Decides when a push is answered, and how, and brings it to the route. */
@Internal
public interface PushAcknowledgement {

    /** Hands the push over; completes with the answer. */
    CompletionStage<PushAnswer> handOver(PushEvent event);

    /** Keeps a verified body that is no push; see {@link PushReceiver#keepUnreadable}. */
    CompletionStage<PushAnswer> keepUnreadable(byte[] body, String reason);

    /** How many pushes a graceful stop has to wait for. */
    int pending();

    /** How many places of {@code pushQueueSize} are taken by pushes that are nowhere else. */
    int waiting();

    /** The route is about to stop: what can wait for its next start waits. */
    default void suspend() {
    }

    /** The route goes on after all. */
    default void resume() {
    }

    /** Gives up what has not begun, and tells how many pushes are dropped with it. */
    int stop();
}
