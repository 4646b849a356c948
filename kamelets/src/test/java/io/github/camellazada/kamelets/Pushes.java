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
package io.github.camellazada.kamelets;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.push.PushAttempt;
import io.github.camellazada.simulator.push.PushDelivery;
import org.awaitility.Awaitility;

/** Waits for what pushes bring, as long as Lazada would send them again. */
final class Pushes {
    private static final Duration UNTIL_THE_NEXT = Duration.ofMinutes(31);
    private static final Duration LONG = Duration.ofSeconds(60);

    private Pushes() {
    }

    /** Turns Lazada's clock to the next repetition whenever an answer was no 200, as on a busy machine after 500 ms. */
    static void await(LazadaSimulator lazada, Callable<Boolean> received) {
        Awaitility.await().atMost(LONG).until(() -> {
            if (received.call()) {
                return true;
            }
            if (lazada.push().isIdle() && lazada.push().deliveries().stream().anyMatch(Pushes::isRefused)) {
                lazada.clock().advance(UNTIL_THE_NEXT);
            }
            return false;
        });
    }

    /** Until a push was refused with that status. */
    static void awaitRefusal(LazadaSimulator lazada, int status) {
        await(lazada, () -> lazada.push().deliveries().stream().flatMap(push -> push.attempts().stream())
                .anyMatch(attempt -> attempt.status() == status));
    }

    private static boolean isRefused(PushDelivery push) {
        List<PushAttempt> attempts = push.attempts();
        return !attempts.isEmpty() && !attempts.get(attempts.size() - 1).isAccepted();
    }
}
