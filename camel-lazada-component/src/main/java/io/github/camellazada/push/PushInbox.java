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
import io.github.camellazada.push.event.PushEvent;

/**
 * Keeps pushes from the moment Lazada is told 200 until the route has worked them off. What an implementation loses in a
 * crash is lost, since Lazada does not repeat what was answered with 200.
 */
@Internal
public interface PushInbox {

    /**
     * Takes a push over. Must not block.
     *
     * @return completes with whether it was taken; {@code false}, like a failure, is answered with 503 and the push comes again
     */
    CompletionStage<Boolean> accept(PushEvent event);
}
