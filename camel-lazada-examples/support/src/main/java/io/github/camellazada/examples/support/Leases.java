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
package io.github.camellazada.examples.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews what this process has claimed, until the work on it has ended. When the process dies, nobody renews it, and another
 * process takes it over after the time of a lease.
 *
 * @param <T> what is claimed
 */
public final class Leases<T> {
    /** How long a claim is good without a renewal. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    /** Work that takes longer has been lost; so has its claim then. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private final Map<T, Instant> claimed = new ConcurrentHashMap<>();
    private final Predicate<T> renewal;

    /** @param renewal renews one claim from now on; gives {@code false} where it has ended */
    public Leases(Predicate<T> renewal) {
        this.renewal = renewal;
    }

    /** Keeps a new claim. */
    public void add(T claim, Instant now) {
        claimed.put(claim, now);
    }

    /** Renews every claim, three times within a lease, as long as the application runs. */
    public void keep(CamelContext context, InstantSource clock) {
        ScheduledExecutorService timer = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "leases");
        timer.scheduleWithFixedDelay(() -> renew(clock.instant()), TIME.toMillis() / 3, TIME.toMillis() / 3,
                TimeUnit.MILLISECONDS);
    }

    /** Renews every claim now; a failure leaves the lease as it is until the next time. */
    public void renew(Instant now) {
        claimed.forEach((claim, since) -> {
            try {
                if (since.plus(LONGEST_WORK).isBefore(now) || !renewal.test(claim)) {
                    claimed.remove(claim, since);
                }
            } catch (RuntimeException e) {
                LOG.warn("A claimed row cannot be renewed, so another process may take it over: {}", e.toString());
            }
        });
    }
}
