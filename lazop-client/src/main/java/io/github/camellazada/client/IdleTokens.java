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
package io.github.camellazada.client;

import java.time.Duration;

import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.TokenRefreshScheduler;

/** Lets the tokens that no call asks for be looked after, once a second by the timer, until it is closed. */
final class IdleTokens {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final TokenRefreshScheduler sweep;
    private final DelayTimer timer;
    private volatile boolean closed;

    IdleTokens(TokenRefreshScheduler sweep, DelayTimer timer) {
        this.sweep = sweep;
        this.timer = timer;
    }

    void start() {
        timer.after(TICK, () -> {
            if (!closed) {
                sweep.run();
                start();
            }
        });
    }

    void close() {
        closed = true;
        sweep.close();
    }
}
