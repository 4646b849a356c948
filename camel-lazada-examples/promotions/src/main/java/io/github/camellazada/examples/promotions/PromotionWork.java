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
package io.github.camellazada.examples.promotions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one run of a row has found and done. */
public final class PromotionWork {
    private final List<String> changes = new ArrayList<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private String id;

    /** The promotion's id; {@code null} as long as it was not found or created. */
    public String id() {
        return id;
    }

    void is(String promotionId) {
        id = promotionId;
    }

    /** What was changed, for a human. */
    List<String> changes() {
        return changes;
    }

    void changed(String what) {
        changes.add(what);
    }

    /** Reasons by the seller's SKU codes. */
    Map<String, String> refusals() {
        return refusals;
    }

    void refuse(String code, String reason) {
        refusals.put(code, reason);
    }

    /** The refusals as one text. */
    String reasons() {
        return refusals.entrySet().stream().map(refusal -> refusal.getKey() + ": " + refusal.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The seller's codes by SKU id. */
    Map<String, String> codes() {
        return codes;
    }
}
