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

import io.github.camellazada.client.poll.PollReport;
import io.github.camellazada.observe.PolledRoute;
import org.apache.camel.health.HealthCheckResultBuilder;

/** What a readiness check tells of the polls of a route. */
final class PolledState {
    private PolledState() {
    }

    /**
     * Shows the figures.
     *
     * @param  polls {@code null} for a route that polls no listing
     * @return       what holds a watermark since no store can keep it as a dead letter; {@code null} for nothing
     */
    static String show(HealthCheckResultBuilder result, PolledRoute polls) {
        if (polls == null) {
            return null;
        }
        Duration lag = polls.lag();
        if (lag != null) {
            result.detail("poll.lag.seconds", lag.toSeconds());
        }
        PolledRoute.State state = polls.state();
        if (state.backfilled() != null) {
            result.detail("poll.backfill", state.backfilled());
        }
        if (!state.unknown().isEmpty()) {
            result.detail("poll.unknown.sellers", String.join(" ", state.unknown()));
        }
        PollReport all = polls.all().orElse(null);
        if (all == null) {
            return null;
        }
        result.detail("poll.failing", all.failing());
        result.detail("poll.dead", all.dead());
        return all.held() == null
                ? null
                : "The route always fails for " + all.held()
                        + ", and no durable inbox keeps it, so that the watermark stays and newer changes are missed in the"
                        + " end. Fix the cause, or set pushInbox=jdbc:NAME: then it becomes a dead letter, and polling"
                        + " continues";
    }
}
