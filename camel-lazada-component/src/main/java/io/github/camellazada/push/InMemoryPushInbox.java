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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushEvent;

/** Keeps pushes in memory only: a graceful stop works them off, a crash loses them. */
@Internal
public final class InMemoryPushInbox implements PushInbox {
    private final PushQueue queue;

    public InMemoryPushInbox(PushQueue queue) {
        this.queue = queue;
    }

    @Override
    public CompletionStage<Boolean> accept(PushEvent event) {
        return CompletableFuture.completedFuture(queue.offer(event, failure -> {
            // the consumer's exception handler knows; Lazada was told 200 already
        }));
    }
}
