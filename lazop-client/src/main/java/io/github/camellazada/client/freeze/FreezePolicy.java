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
package io.github.camellazada.client.freeze;

import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;

/** What happens to a write that a campaign has frozen; one class for each value of {@link OnFreeze}. */
@Internal
public interface FreezePolicy {

    /**
     * Takes a write of an operation that a campaign may freeze to its end.
     *
     * @param asked its changes; none where they cannot be told from one another
     * @param next  sends it
     */
    CompletionStage<LazadaAnswer> take(LazadaCall call, AskedChanges asked, CallInterceptor.Chain next);
}
