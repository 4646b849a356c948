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

import java.time.Duration;

import io.github.camellazada.observe.ObservedApp;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Tells that this machine's clock is so far from Lazada's that windows and token lives are misjudged. It stays up: calls are
 * stamped with Lazada's time all the same, and only another call can show that the clock is right again.
 */
public final class LazadaClockHealthCheck extends KnownState {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final ObservedApp app;

    public LazadaClockHealthCheck(ObservedApp app) {
        super("lazada-clock-" + app.name());
        this.app = app;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        Duration skew = app.clockSkew().get();
        result.detail("clock.skew.seconds", skew.toSeconds());
        if (skew.abs().compareTo(LIMIT) > 0) {
            result.message("This machine's clock is " + skew.abs().toSeconds() + " s "
                    + (skew.isNegative() ? "ahead of" : "behind")
                    + " Lazada's. Calls carry Lazada's time all the same. Correct the clock (NTP), since times in routes"
                    + " come from it");
        }
    }
}
