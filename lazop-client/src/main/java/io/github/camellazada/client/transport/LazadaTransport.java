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
package io.github.camellazada.client.transport;

import java.util.concurrent.CompletionStage;

/** Carries signed requests over HTTP; knows nothing of Lazada's protocol. */
@FunctionalInterface
public interface LazadaTransport extends AutoCloseable {

    /**
     * Sends one request. Never throws, never blocks and never repeats a request by itself.
     *
     * @return completes, on any thread, with the answer whatever its status, or exceptionally with a
     *         {@link TransportException}; always completes within the time-out of the request
     */
    CompletionStage<TransportResponse> send(TransportRequest request);

    @Override
    default void close() {
    }
}
