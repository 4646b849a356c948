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
package io.github.camellazada.simulator.world;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that will happen at a simulated time; it can be called off. */
public final class Alarm {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private final Instant at;
    private final long order;
    private final Runnable action;
    private volatile boolean cancelled;

    /** @param order tells which of two alarms for the same time comes first */
    Alarm(Instant at, long order, Runnable action) {
        this.at = at;
        this.order = order;
        this.action = action;
    }

    /** When it happens. */
    public Instant at() {
        return at;
    }

    /** Calls it off. */
    public void cancel() {
        cancelled = true;
    }

    long order() {
        return order;
    }

    void run() {
        if (cancelled) {
            return;
        }
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("What was scheduled for {} failed", at, e);
        }
    }
}
