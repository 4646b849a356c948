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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;

/** Keeps rows that a route could not complete, so that they can be routed again once the cause is mended. Never blocks. */
@Internal
public interface DeadRows {
    /** Keeps nothing: a row that fails holds its watermark. */
    DeadRows NONE = new DeadRows() {
        @Override
        public boolean isKeeping() {
            return false;
        }

        @Override
        public CompletionStage<Void> keep(ListingRow row, String reason) {
            return CompletableFuture.failedStage(new UnsupportedOperationException("no store keeps the row"));
        }
    };

    /** Whether there is a store that outlives the process. */
    boolean isKeeping();

    /**
     * Keeps a row for which the route has failed too often.
     *
     * @param  reason what failed, without personal data
     * @return        completes when the row can no longer be lost, and fails where that is not certain
     */
    CompletionStage<Void> keep(ListingRow row, String reason);
}
