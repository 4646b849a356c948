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
package io.github.camellazada.client.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.annotation.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets the versions of objects that ended a week ago, some at a time, so that the store stays bounded. */
@Internal
public final class VersionPurge {
    private static final Logger LOG = LoggerFactory.getLogger(VersionPurge.class);
    // longer than any window of a live poll reaches back
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final int AT_ONCE = 1000;

    private final VersionStore store;
    private final String appKey;
    private final String stream;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    public VersionPurge(VersionStore store, String appKey, String stream) {
        this.store = store;
        this.appKey = appKey;
        this.stream = stream;
    }

    /** Forgets if it is time to. Never fails and never blocks. */
    public void look(Instant now) {
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(BETWEEN))) {
            return;
        }
        store.purge(appKey, stream, now.minus(KEPT), AT_ONCE).whenComplete((forgotten, failure) -> {
            if (failure != null) {
                LOG.debug("Deleting old versions of {} failed; a later attempt repeats it", stream, failure);
            } else if (forgotten == AT_ONCE) {
                next.set(now); // there may be more
            }
        });
    }
}
