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
package io.github.camellazada.metrics;

import java.time.Duration;
import java.util.function.ToLongFunction;

import io.github.camellazada.client.poll.PollReport;
import io.github.camellazada.observe.PolledRoute;
import io.micrometer.core.instrument.MeterRegistry;

/** Meters of the polls of one route. */
final class PollMeters {
    private final Gauges gauges;
    private final PolledRoute polls;

    PollMeters(MeterRegistry registry, String app, PolledRoute polls) {
        this.gauges = new Gauges(registry, app);
        this.polls = polls;
    }

    /** Shows the figures until what this returns is run. */
    Runnable show() {
        String[] route = {"route", polls.route()};
        count("lazada.poll.rows", "Rows that a route has completed", PollReport::rows, route);
        count("lazada.poll.windows", "Windows whose rows are all completed", PollReport::windows, route);
        count("lazada.poll.late", "Rows that Lazada showed only after the watermark had passed them", PollReport::late, route);
        count("lazada.poll.dead", "Rows that became dead letters of the inbox", PollReport::dead, route);
        gauges.time("lazada.poll.latest", "How far the watermark had passed the latest of the late rows",
                () -> polls.all().map(PollReport::latest).orElse(Duration.ZERO), route);
        gauges.time("lazada.poll.lag", "How long ago the route had all changes, of the seller that is furthest behind",
                polls::lag, route);
        gauges.number("lazada.poll.failing", "Objects for which the route fails at the moment",
                () -> polls.all().map(PollReport::failing).orElse(0), route);
        gauges.number("lazada.poll.unknown.sellers", "Sellers that the route names and that have no token",
                () -> polls.state().unknown().size(), route);
        gauges.number("lazada.poll.backfill", "How much of the back-fill is done, from 0 to 1",
                () -> polls.state().backfilled(), route);
        return gauges::remove;
    }

    private void count(String name, String description, ToLongFunction<PollReport> figure, String... tags) {
        gauges.count(name, description, polls, route -> route.all().map(all -> (double) figure.applyAsLong(all)).orElse(0.0),
                tags);
    }
}
