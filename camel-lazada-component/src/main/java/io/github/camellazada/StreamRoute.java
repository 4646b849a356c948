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
package io.github.camellazada;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.stream.ChangeHandler;
import io.github.camellazada.client.stream.StreamChange;

/** Runs the route of a stream for each change, on the threads of the consumer. */
final class StreamRoute implements ChangeHandler {
    private final RouteRun routes;
    private final StreamMessages messages;
    private final Executor workers;

    StreamRoute(RouteRun routes, StreamDescriptor stream, Executor workers) {
        this.routes = routes;
        this.messages = new StreamMessages(stream);
        this.workers = workers;
    }

    @Override
    public CompletionStage<Void> handle(StreamChange change) {
        CompletableFuture<Void> routed = new CompletableFuture<>();
        try {
            workers.execute(() -> routes.start(message -> messages.fill(message, change), change, failure -> {
                if (failure == null) {
                    routed.complete(null);
                } else {
                    routed.completeExceptionally(failure);
                }
            }));
        } catch (RejectedExecutionException e) {
            routed.completeExceptionally(e);
        }
        return routed;
    }
}
