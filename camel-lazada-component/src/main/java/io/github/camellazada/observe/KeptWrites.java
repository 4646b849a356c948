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
package io.github.camellazada.observe;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.camellazada.client.store.WriteBacklog;

/** Knows how many writes the stores keep, without waiting for them. */
public final class KeptWrites {
    private final LastKnown<WriteBacklog> last;
    private final Clock clock;

    public KeptWrites(Supplier<CompletionStage<WriteBacklog>> stores, Clock clock) {
        this.last = new LastKnown<>("writes", stores, clock);
        this.clock = clock;
    }

    /** What the stores said last; {@code null} until they have answered for the first time. */
    public WriteBacklog known() {
        return last.value();
    }

    /** How long ago the oldest of them was asked for; {@code null} where none is known. */
    public Duration oldest() {
        WriteBacklog known = known();
        return known == null || known.oldest() == null ? null : Duration.between(known.oldest(), clock.instant());
    }
}
