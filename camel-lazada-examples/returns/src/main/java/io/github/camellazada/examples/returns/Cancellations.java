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
package io.github.camellazada.examples.returns;

import java.util.List;
import java.util.Map;

import io.github.camellazada.model.OrderItem;

/** Reads what Lazada says about a cancellation by the seller. */
public class Cancellations {

    /** Whether Lazada has canceled all items of the decision already. */
    public boolean alreadyDone(DecisionRow row, List<OrderItem> items) {
        if (row.items().isEmpty()) {
            throw new UnfitDecisionException("The decision names no order items to cancel.");
        }
        List<String> canceled = items.stream().filter(item -> "canceled".equals(item.status())).map(OrderItem::orderItemId)
                .toList();
        return canceled.containsAll(row.items());
    }

    /** The reasons that Lazada offers; none where the items cannot be canceled. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> reasons(Map<String, Object> answer) {
        List<Map<String, Object>> reasons = (List<Map<String, Object>>) answer.getOrDefault("reason_options", List.of());
        if (reasons.isEmpty()) {
            throw new UnfitDecisionException("Lazada does not let the seller cancel these items: " + answer.get("tip_content"));
        }
        return reasons;
    }
}
