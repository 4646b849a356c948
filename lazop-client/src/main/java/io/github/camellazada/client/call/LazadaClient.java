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
package io.github.camellazada.client.call;

import java.util.concurrent.CompletionStage;

/** Calls the Lazada Open Platform. */
public interface LazadaClient extends AutoCloseable {

    /**
     * Sends one call. Never throws and never blocks.
     *
     * @return completes with the decoded answer, or exceptionally with a
     *         {@link io.github.camellazada.exception.LazadaException}; always completes, at the latest when the time to wait
     *         and the time-outs of all attempts and of the look-ups between them are over
     */
    CompletionStage<LazadaAnswer> call(LazadaCall call);

    @Override
    void close();
}
