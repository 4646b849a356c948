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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;

/** What is measured of a component at the moment it is asked for; taken away all at once, or it would keep it in memory. */
final class Gauges {
    private final MeterRegistry registry;
    private final String app;
    private final List<Meter> meters = new CopyOnWriteArrayList<>();

    Gauges(MeterRegistry registry, String app) {
        this.registry = registry;
        this.app = app;
    }

    /** A figure; {@code null} where there is none at the moment. */
    void number(String name, String description, Supplier<Number> value, String... tags) {
        meters.add(Gauge.builder(name, value).tags(tags(tags)).description(description).register(registry));
    }

    /** A length of time; {@code null} where there is none at the moment. */
    void time(String name, String description, Supplier<Duration> value, String... tags) {
        Supplier<Number> millis = () -> {
            Duration now = value.get();
            return now == null ? null : now.toMillis();
        };
        meters.add(TimeGauge.builder(name, millis, TimeUnit.MILLISECONDS).tags(tags(tags)).description(description)
                .register(registry));
    }

    /** A count that somebody else keeps, and who must be kept in memory as long as this. */
    <T> void count(String name, String description, T keeper, ToDoubleFunction<T> value, String... tags) {
        meters.add(FunctionCounter.builder(name, keeper, value).tags(tags(tags)).description(description).register(registry));
    }

    void remove() {
        meters.forEach(registry::remove);
        meters.clear();
    }

    private Tags tags(String... more) {
        return Tags.of("app", app).and(more);
    }
}
