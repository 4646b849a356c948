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
package io.github.camellazada.client.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What every store of writes that end later does: hands them out to one process at a time, and then their outcomes, each until a
 * route has taken it.
 *
 * @param <W> a write
 * @param <O> an outcome
 */
public interface WriteStore<W, O> {

    /**
     * Takes the writes that are due, oldest first, for one process.
     *
     * @param seller only those of this seller; {@code null} for all
     */
    CompletionStage<List<W>> claim(String appKey, String seller, Claim claim, int limit);

    /**
     * Puts the outcome in the place of its claimed write, in one step.
     *
     * @return {@code false}, and nothing happens, where the claim is another one's by now or the write has ended
     */
    CompletionStage<Boolean> complete(Claim claim, O outcome);

    /** Takes outcomes, oldest first, for one process until then. */
    CompletionStage<List<O>> claimOutcomes(String appKey, Instant now, Instant until, int limit);

    /** Forgets an outcome that a route has taken. */
    CompletionStage<Void> delivered(O outcome);

    /** What has not ended and what is not delivered yet, for health checks and meters. */
    CompletionStage<WriteBacklog> backlog(String appKey);
}
