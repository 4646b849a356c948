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
package io.github.camellazada.examples.orders.chaos;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.fault.Faults;
import io.github.camellazada.simulator.limit.CountedBy;
import io.github.camellazada.simulator.limit.Window;

/** A gateway that is slow at each call and limits its calls, and now and then refuses, fails, freezes or does not answer at all. */
final class GatewayTrouble implements AutoCloseable {
    private static final int CALLS = 200;
    private static final int CALLS_A_SECOND = 30;
    private static final int REFILL = 100;
    private static final int FASTEST = 50;
    private static final int SLOWEST = 400;
    private static final Duration FREEZE = Duration.ofSeconds(1);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Faults faults;
    private final Random random;

    GatewayTrouble(LazadaSimulator lazada, Random random) {
        this.faults = lazada.faults();
        this.random = random;
        lazada.limits().per(CountedBy.OPERATION).ban(Duration.ofSeconds(1)).calls(CALLS_A_SECOND, Duration.ofSeconds(1),
                Window.SLIDING);
        slowCalls();
        clock.scheduleAtFixedRate(this::slowCalls, 100, 100, TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(this::refuse, 1, 1, TimeUnit.SECONDS);
    }

    /** The next calls have these fates in this order. */
    private void slowCalls() {
        if (faults.states().size() > REFILL) {
            return;
        }
        for (int call = 0; call < CALLS; call++) {
            if (random.nextInt(CALLS) == 0) {
                faults.onAny().once().loseRequest();
            } else if (random.nextInt(CALLS) == 0) {
                faults.onAny().once().cutBody();
            } else {
                faults.onAny().once().delay(Duration.ofMillis(FASTEST + random.nextInt(SLOWEST - FASTEST)));
            }
        }
    }

    private void refuse() {
        switch (random.nextInt(16)) {
            case 0 -> faults.onAny().once().throttle("ApiCallLimit", 1);
            case 1, 2 -> faults.onAny().times(1 + random.nextInt(3)).httpStatus(503);
            case 3 -> faults.onAny().during(FREEZE).freeze();
            default -> {
                // a second without refusals
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
