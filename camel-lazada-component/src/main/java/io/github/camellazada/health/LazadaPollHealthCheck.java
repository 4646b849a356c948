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

import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.camellazada.observe.PolledRoute;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Readiness of a consumer that polls: up as long as it runs, since what fails a poll, such as a database or Lazada, fails it in
 * every replica alike. Down where one row holds up all others and nothing can keep it.
 */
public final class LazadaPollHealthCheck extends KnownState {
    private final LongSupplier failures;
    private final Supplier<Throwable> lastFailure;
    private final PolledRoute polls;

    /**
     * @param routeId     the route of the consumer
     * @param failures    polls in a row that failed until now
     * @param lastFailure why the last one did, or {@code null}
     * @param polls       its polls of a listing; {@code null} where it polls none
     */
    public LazadaPollHealthCheck(String routeId, LongSupplier failures, Supplier<Throwable> lastFailure, PolledRoute polls) {
        super("lazada-poll-" + routeId);
        this.failures = failures;
        this.lastFailure = lastFailure;
        this.polls = polls;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        long failed = failures.getAsLong();
        result.detail("polls.failed", failed);
        String held = PolledState.show(result, polls);
        if (held != null) {
            result.down().message(held);
            return;
        }
        if (failed == 0) {
            return;
        }
        Throwable last = lastFailure.get();
        // its text may hold what a database was asked for
        String kind = last == null ? "unknown" : last.getClass().getName();
        result.detail("poll.failure", kind);
        result.message("The last " + failed + " polls failed, the last one with " + kind
                + ". The log has the whole failure; the next poll tries again");
    }
}
