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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaThrottledException;

/**
 * Lets calls through at the rates that Lazada takes. One instance serves one app; an implementation may share the rates with
 * other processes.
 */
@Internal
public interface RateLimiter extends AutoCloseable {

    /**
     * Waits for the permit to send one call.
     *
     * @return completes with the permit, or with a {@link LazadaThrottledException} where it would take longer than
     *         {@code longest} or too many calls wait already
     */
    CompletionStage<Permit> acquire(LazadaCall call, Duration longest);

    /** The permit of a call that has not to wait, or {@code null} where {@link #acquire} has to tell. */
    default Permit atOnce(LazadaCall call) {
        return null;
    }

    /** What is held and was done, for meters and consoles. */
    RateLimiterState state();

    /** Ends all waiting. */
    @Override
    void close();

    /** The leave to send one call, which learns how that went. */
    interface Permit {

        /** Lazada took the call, whatever it made of it. */
        void accepted();

        /** Lazada refused the call for its rate; returns how long to wait before asking for another permit. */
        Duration rejected(LazadaThrottledException refusal);
    }
}
