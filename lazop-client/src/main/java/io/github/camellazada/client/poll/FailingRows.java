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
package io.github.camellazada.client.poll;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.client.time.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how often a route has failed for each object, and keeps a row that fails for ever as a dead letter. For one thread. */
final class FailingRows {
    private static final Logger LOG = LoggerFactory.getLogger(FailingRows.class);
    private static final int MOST = 10_000;
    private static final long LONGEST_SECONDS = 30;

    private final Map<String, Failing> failing = new LinkedHashMap<>();
    private final String poller;
    private final GiveWay rule;

    /** @param poller name of the watermark, for the log */
    FailingRows(String poller, GiveWay rule) {
        this.poller = poller;
        this.rule = rule;
    }

    void completed(ListingRow row) {
        failing.remove(row.object());
    }

    /** Counts a failure. */
    void failed(ListingRow row, Throwable failure) {
        Instant now = rule.clock().instant();
        Failing known = failing.get(row.object());
        if (known != null && Rest.of(known.counted(), rule.pauses().after(known.attempts())).isOn(now)) {
            return;
        }
        if (known != null || failing.size() < MOST) {
            failing.put(row.object(), new Failing(known == null ? 1 : known.attempts() + 1,
                    known == null || now.isBefore(known.first()) ? now : known.first(), now,
                    known == null ? rule.completed().getAsLong() : known.completed(),
                    failure.getClass().getName()));
        }
    }

    /**
     * Keeps the row as a dead letter if it has failed often enough, while the route completed others.
     *
     * @return whether it is kept, so that the window goes on without it
     */
    boolean givesWay(ListingRow row) {
        Failing known = failing.get(row.object());
        if (!rule.dead().isKeeping() || known == null || !isPoisoned(known)) {
            return false;
        }
        try {
            rule.dead().keep(row, known.reason()).toCompletableFuture().copy().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException e) {
            LOG.warn("The inbox cannot store the dead letter of an object of {}, so the watermark waits until it can", poller,
                    e);
            return false;
        }
        failing.remove(row.object());
        LOG.warn(
                "The route failed {} times for object {} of {} ({}). The object is now a dead letter of the inbox, and"
                        + " polling continues. Fix the cause, then replay it",
                known.attempts(), row.object(), poller, known.reason());
        return true;
    }

    private boolean isPoisoned(Failing known) {
        return known.attempts() >= rule.maxAttempts() && (rule.completed().getAsLong() > known.completed()
                || known.first().plus(rule.longest()).isBefore(rule.clock().instant()));
    }

    /** How many objects the route fails for at the moment. */
    int size() {
        return failing.size();
    }

    /** What holds the watermark although the route completes others, and no store can keep; {@code null} for nothing. */
    String held() {
        return rule.dead().isKeeping()
                ? null
                : failing.entrySet().stream().filter(entry -> isPoisoned(entry.getValue())).findFirst()
                        .map(entry -> "object " + entry.getKey() + " (" + entry.getValue().reason() + ")").orElse(null);
    }

    private record Failing(int attempts, Instant first, Instant counted, long completed, String reason) {
    }
}
