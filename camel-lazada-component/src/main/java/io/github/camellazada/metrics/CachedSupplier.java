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
import java.util.function.Supplier;

/** Keeps what was read for a moment, so that several gauges of one look at the meters cost one reading. */
final class CachedSupplier<T> implements Supplier<T> {
    private static final long NANOS = Duration.ofMillis(500).toNanos();

    private final Supplier<T> source;
    private volatile Read<T> last;

    CachedSupplier(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Read<T> known = last;
        long now = System.nanoTime();
        if (known == null || now - known.at() > NANOS) {
            known = new Read<>(source.get(), now);
            last = known;
        }
        return known.value();
    }

    private record Read<T>(T value, long at) {
    }
}
