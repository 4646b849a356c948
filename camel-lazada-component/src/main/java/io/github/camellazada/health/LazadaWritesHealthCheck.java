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
package io.github.camellazada.health;

import java.time.Duration;
import java.util.function.Supplier;

import io.github.camellazada.client.store.WriteBacklog;
import io.github.camellazada.observe.KeptWrites;
import io.github.camellazada.observe.ObservedApp;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Warns of held writes that are held for long; it stays up, since new calls are served all the same. */
public final class LazadaWritesHealthCheck extends KnownState {
    private final ObservedApp app;
    private final Supplier<Duration> longest;

    /** @param longest how long a write may be held before it is reported */
    public LazadaWritesHealthCheck(ObservedApp app, Supplier<Duration> longest) {
        super("lazada-writes-" + app.name());
        this.app = app;
        this.longest = longest;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        figures(result, "held", app.held());
        figures(result, "unconfirmed", app.unconfirmed());
        Duration oldest = app.held().oldest();
        if (oldest != null && oldest.compareTo(longest.get()) > 0) {
            result.message(app.held().known().writes() + " writes are held, the oldest for " + oldest.toHours()
                    + " hours. If no campaign freezes them any more, read in the log why the component does not send them:"
                    + " limits, tokens, freezeWindows");
        }
    }

    private static void figures(HealthCheckResultBuilder result, String kind, KeptWrites writes) {
        WriteBacklog known = writes.known();
        if (known != null) {
            result.detail(kind + ".writes", known.writes());
            result.detail(kind + ".outcomes.waiting", known.outcomes());
            Duration oldest = writes.oldest();
            if (oldest != null) {
                result.detail(kind + ".oldest.seconds", oldest.toSeconds());
            }
        }
    }
}
