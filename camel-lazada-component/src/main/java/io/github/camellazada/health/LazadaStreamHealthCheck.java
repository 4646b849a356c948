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

import io.github.camellazada.client.stream.StreamReport;
import io.github.camellazada.observe.PolledRoute;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Readiness of a stream: up as long as it receives pushes, which a replica that is taken out of service would lose. Its message is
 * the alarm. A stream that polls alone is down where one object holds up all others and nothing can keep it.
 */
public final class LazadaStreamHealthCheck extends KnownState {
    private final Supplier<StreamReport> report;
    private final LongSupplier failures;
    private final PolledRoute polls;
    private final boolean pushed;

    /**
     * @param routeId  the route of the stream
     * @param report   what the stream has seen
     * @param failures polls in a row that failed until now
     * @param polls    its polls, {@code null} for a stream without any
     * @param pushed   whether it receives pushes
     */
    public LazadaStreamHealthCheck(String routeId, Supplier<StreamReport> report, LongSupplier failures, PolledRoute polls,
            boolean pushed) {
        super("lazada-stream-" + routeId);
        this.report = report;
        this.failures = failures;
        this.polls = polls;
        this.pushed = pushed;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        StreamReport now = report.get();
        long failed = failures.getAsLong();
        result.detail("stream.pushes", now.pushes());
        result.detail("stream.changes", now.changes());
        result.detail("stream.missed", now.missed());
        result.detail("stream.behind", now.behind());
        result.detail("polls.failed", failed);
        String held = PolledState.show(result, polls);
        if (held != null) {
            if (!pushed) {
                result.down();
            }
            result.message(held);
        } else if (now.silent()) {
            result.message(
                    "Pushes have fallen silent: " + now.line() + ", and no push has arrived since. Check the callback URL"
                            + " in the console of the app, and whether Lazada has suspended its pushes");
        } else if (failed > 0) {
            result.message("The last " + failed + " polls failed, so the stream finds missed pushes later. The log has the"
                    + " failure");
        }
    }
}
