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
package io.github.camellazada;

import java.util.Map;
import java.util.Optional;

/** The options that had another name before the first release, with the name that they have now. */
final class RenamedOptions {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dataFormat", "outputType"), Map.entry("seller", "sellerId"), Map.entry("lane", "priority"),
            Map.entry("flowControl", "rateLimiting"), Map.entry("dailyBudget", "dailyQuota"),
            Map.entry("heldWrites", "heldWriteStore"), Map.entry("unknownWrites", "unconfirmedWriteStore"),
            Map.entry("permitStore", "rateLimitStore"), Map.entry("heldWriteWarning", "heldWriteAlertAfter"),
            Map.entry("frozenWindows", "freezeWindows"), Map.entry("tokenRefreshAhead", "tokenRefreshMargin"),
            Map.entry("freezeProbe", "freezeProbeInterval"),
            Map.entry("maxWait", "maxWaitTime"), Map.entry("maxWaiting", "maxQueuedCalls"),
            Map.entry("settleUnknownOutcomes", "reconcileTimeout"), Map.entry("followUpFor", "reconcileTimeout"));

    private RenamedOptions() {
    }

    /** The name that an option has now; empty where it never had another one. */
    static Optional<String> of(String option) {
        return Optional.ofNullable(NAMES.get(option));
    }
}
