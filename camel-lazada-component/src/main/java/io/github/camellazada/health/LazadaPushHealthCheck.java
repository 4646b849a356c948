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
package io.github.camellazada.health;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

import org.apache.camel.health.HealthCheckResultBuilder;

/** Down when a consumer of pushes cannot take any: nobody listens for it, or its queue is full. */
public final class LazadaPushHealthCheck extends KnownState {
    private final String path;
    private final BooleanSupplier listening;
    private final IntSupplier waiting;
    private final int room;

    /**
     * @param routeId   the route of the consumer
     * @param path      where its pushes arrive
     * @param listening whether an HTTP server hands them over
     * @param waiting   how many wait or run
     * @param room      how many may
     */
    public LazadaPushHealthCheck(String routeId, String path, BooleanSupplier listening, IntSupplier waiting, int room) {
        super("lazada-push-" + routeId);
        this.path = path;
        this.listening = listening;
        this.waiting = waiting;
        this.room = room;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        int now = waiting.getAsInt();
        result.detail("push.path", path);
        result.detail("push.waiting", now);
        result.detail("push.room", room);
        if (!listening.getAsBoolean()) {
            result.down().message("The HTTP server does not receive pushes at " + path
                    + ". Lazada repeats them for about six hours: start the route, and read in the log why it "
                    + "stopped");
        } else if (now >= room) {
            result.down()
                    .message("All " + room
                            + " places of the push queue are taken, so the component answers 503 and Lazada repeats the "
                            + "pushes. Make the route faster, or raise concurrentConsumers or pushQueueSize");
        }
    }
}
