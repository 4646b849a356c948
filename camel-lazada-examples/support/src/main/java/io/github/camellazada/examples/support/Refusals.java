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

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.model.OrderItem;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Why Lazada did not take items or packages in one run of a job, and whether a later run may help. */
public final class Refusals {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private volatile boolean mayPass;

    /** Remembers what the header {@code CamelLazadaItems} tells. */
    public void note(List<LazadaItemOutcome> outcomes) {
        outcomes.stream().filter(LazadaItemOutcome::isFailed).forEach(outcome -> reasons.put(String.valueOf(outcome.id()),
                outcome.isUnknown() ? "not known yet" : outcome.code() + " " + outcome.message()));
        mayPass |= outcomes.stream()
                .anyMatch(outcome -> outcome.isUnknown() || outcome.isFailed() && outcome.retryable());
    }

    /** Why the item, or the package that it is in, was not taken; {@code null} if nothing is known against it. */
    public String of(OrderItem item) {
        String own = reasons.get(String.valueOf(item.orderItemId()));
        return own != null ? own : reasons.get(String.valueOf(item.packageId()));
    }

    /** Whether a later run may help. */
    public boolean mayPass() {
        return mayPass;
    }
}
