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

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.github.camellazada.client.stream.StreamReport;
import io.micrometer.core.instrument.MeterRegistry;

/** Meters of one stream: its changes, who told of them, and what pushes have missed. */
final class StreamMeters {
    private final Gauges gauges;

    StreamMeters(MeterRegistry registry, String app) {
        this.gauges = new Gauges(registry, app);
    }

    /** Shows the figures until what this returns is run. */
    Runnable show(String route, Supplier<StreamReport> report) {
        Map<String, ToDoubleFunction<Supplier<StreamReport>>> sources = Map.of("push",
                stream -> stream.get().changes() - stream.get().polled(), "poll", stream -> stream.get().polled());
        sources.forEach((source, count) -> gauges.count("lazada.stream.changes",
                "Changes that a route has completed, by who told of them first", report, count, "route", route, "source",
                source));
        gauges.count("lazada.stream.missed", "Changes that a push should have told of and did not", report,
                stream -> stream.get().missed(), "route", route);
        gauges.count("lazada.stream.behind", "Changes that Lazada still showed in an older state than a push had told", report,
                stream -> stream.get().behind(), "route", route);
        gauges.number("lazada.stream.silent", "1 while no push has arrived since a poll found a change that pushes missed",
                () -> report.get().silent() ? 1 : 0, "route", route);
        return gauges::remove;
    }
}
