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
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.concurrent.BoundedMap;
import io.github.camellazada.client.time.Rest;

/**
 * The freezes that Lazada's refusals told of. Lazada names no end that could be relied on, so that each is believed for a
 * while and then tried again.
 */
@Internal
public final class LearnedFreezes {
    // what is not remembered is merely asked again
    private static final int MOST = 10_000;

    private final BoundedMap<Subject, Rest> freezes = new BoundedMap<>(MOST);
    // the last of all ends
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    void learn(Subject subject, Instant now, Duration length) {
        last.accumulateAndGet(now.plus(length), (known, end) -> end.isAfter(known) ? end : known);
        freezes.merge(subject, Rest.of(now, length),
                (known, news) -> known.isOn(now) && known.until().isAfter(news.until()) ? known : news);
    }

    /** When it is to be tried again, or {@code null} where nothing speaks against it. */
    Instant end(Subject subject, Instant now) {
        Rest freeze = freezes.get(subject);
        return freeze == null || !freeze.isOn(now) ? null : freeze.until();
    }

    /** Whether the last of them is over, or there never was one. */
    boolean isOver(Instant now) {
        return !now.isBefore(last.get());
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
