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

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;

/** A consumer as the listener sees it. */
@Internal
public interface PushReceiver {

    /** The route that it feeds. */
    String getRouteId();

    /** Which pushes it takes. */
    Set<PushSubscription> claims();

    /** Whether its route runs; if not, its pushes are answered with 503 and come again. */
    boolean isReady();

    /** The largest push that it takes, in bytes. */
    int maxPushSize();

    /** Dates its pushes. */
    Clock clock();

    /** Sees a verified push of the app, whoever takes it; must not block. */
    default void see(PushEvent event) {
    }

    /**
     * Keeps a verified body that is no push, as a dead letter.
     *
     * @param  reason why it is none
     * @return        completes with the answer; empty where there is no inbox to keep it in
     */
    default Optional<CompletionStage<PushAnswer>> keepUnreadable(byte[] body, String reason) {
        return Optional.empty();
    }

    /** Takes a verified push and tells, without blocking, what to answer. */
    CompletionStage<PushAnswer> receive(PushEvent event);
}
