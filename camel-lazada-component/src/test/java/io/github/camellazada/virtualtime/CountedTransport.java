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
package io.github.camellazada.virtualtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The component's own transport, with a count of what is on its way; time-outs go by the machine's clock. */
public final class CountedTransport implements LazadaTransport {
    private final LazadaTransport transport;
    private final Activity activity;

    public CountedTransport(LazadaTransport transport, Activity activity) {
        this.transport = transport;
        this.activity = activity;
    }

    @Override
    public CompletionStage<TransportResponse> send(TransportRequest request) {
        activity.begin();
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        transport.send(request).whenComplete((response, failure) -> {
            // whatever follows has begun, and is counted itself, when this ends
            if (failure == null) {
                result.complete(response);
            } else {
                result.completeExceptionally(failure);
            }
            behindTheTurn(activity::end);
        });
        return result;
    }

    // threads for what follows are called once for all answers of a turn
    private static void behindTheTurn(Runnable end) {
        Context loop = Context.isOnEventLoopThread() ? Vertx.currentContext() : null;
        if (loop == null) {
            end.run();
        } else {
            loop.runOnContext(turn -> end.run());
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
