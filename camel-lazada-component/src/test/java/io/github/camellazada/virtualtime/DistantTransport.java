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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.transport.LazadaTransport;
import io.github.camellazada.client.transport.TransportRequest;
import io.github.camellazada.client.transport.TransportResponse;
import io.github.camellazada.simulator.world.SimulatedClock;

/** Lets requests and answers travel for a while of simulated time; what is under way must be counted behind it. */
public final class DistantTransport implements LazadaTransport {
    private final LazadaTransport transport;
    private final SimulatedClock clock;
    private final Duration oneWay;

    public DistantTransport(LazadaTransport transport, SimulatedClock clock, Duration oneWay) {
        this.transport = transport;
        this.clock = clock;
        this.oneWay = oneWay;
    }

    @Override
    public CompletionStage<TransportResponse> send(TransportRequest request) {
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        travel(() -> transport.send(request).whenComplete((response, failure) -> travel(() -> {
            if (failure == null) {
                result.complete(response);
            } else {
                result.completeExceptionally(failure);
            }
        })));
        return result;
    }

    private void travel(Runnable arrival) {
        clock.schedule(clock.instant().plus(oneWay), arrival);
    }

    @Override
    public void close() {
        transport.close();
    }
}
