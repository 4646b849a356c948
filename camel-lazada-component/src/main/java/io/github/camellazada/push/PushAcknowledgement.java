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

/** Decides when a push is answered, and how. */
@Internal
@FunctionalInterface
public interface PushAcknowledgement {

    /** Hands the push over; completes with the answer. */
    CompletionStage<PushAnswer> handOver(PushEvent event);

    /** Answers as soon as the inbox has the push. */
    static PushAcknowledgement onReceipt(PushInbox inbox) {
        return event -> inbox.accept(event).thenApply(taken -> taken ? PushAnswer.ACCEPTED : PushAnswer.BUSY);
    }
}
