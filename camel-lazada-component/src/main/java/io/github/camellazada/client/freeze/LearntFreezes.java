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
package io.github.camellazada.client.freeze;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The freezes that Lazada's refusals told of. Lazada names no end that could be relied on, so that each is believed for a
 * while and then tried again.
 */
public final class LearntFreezes {
    // what is not remembered is merely asked again
    private static final int MOST = 10_000;

    private final Map<Subject, Instant> ends = new ConcurrentHashMap<>();

    void learn(Subject subject, Instant now, Duration length) {
        if (ends.size() >= MOST) {
            ends.values().removeIf(end -> !end.isAfter(now));
        }
        if (ends.size() < MOST) {
            ends.merge(subject, now.plus(length), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** When it is to be tried again, or {@code null} where nothing speaks against it. */
    Instant end(Subject subject, Instant now) {
        Instant end = ends.get(subject);
        return end == null || !end.isAfter(now) ? null : end;
    }

    /**
     * What is frozen.
     *
     * @param country   country of the seller
     * @param operation the operation that is switched off, or {@code null} for decreases of a SKU's stock
     * @param seller    owner of the SKU, or {@code null}
     * @param sku       the SKU, or {@code null}
     */
    record Subject(String country, String operation, String seller, String sku) {
        static Subject operation(String country, String operation) {
            return new Subject(country, operation, null, null);
        }

        static Subject decreases(HeldKey key) {
            return new Subject(key.country(), null, key.seller(), key.sku());
        }
    }
}
