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

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

import io.github.camellazada.client.poll.DeadRows;
import io.github.camellazada.client.poll.GiveWay;
import io.github.camellazada.client.time.Backoff;

/** What the options say of polling, be it of a listing or of a stream. */
final class PollRules {
    private PollRules() {
    }

    /**
     * When a row that fails gives way to the others: after as many attempts, with the same pauses, as a push in the inbox.
     *
     * @param completed how many rows or changes the route has completed
     */
    static GiveWay giveWay(LazadaConfiguration configuration, Clock clock, LongSupplier completed, DeadRows dead) {
        return new GiveWay(configuration.getInboxMaxAttempts(), new Backoff(
                Duration.ofMillis(configuration.getInboxRetryDelay()),
                Duration.ofMillis(configuration.getInboxMaxRetryDelay())),
                Duration.ofMillis(configuration.getMaxPollWindow()), clock, completed, dead);
    }
}
