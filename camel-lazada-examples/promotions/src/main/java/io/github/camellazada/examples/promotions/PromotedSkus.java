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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.Sku;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.apache.camel.Variable;

/** Which SKUs take part in a promotion, and which are to. */
public class PromotedSkus {
    private static final int AT_ONCE = 50;

    private final ObjectMapper json = new ObjectMapper();

    /** The row's codes in groups of as many as one call takes. */
    public List<List<String>> asked(@Variable("row") PromotionRow row) {
        return groups(List.copyOf(new LinkedHashSet<>(row.skus())));
    }

    /** Learns the ids of the codes that Lazada knows. */
    public void learn(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work,
            @Body Iterator<Product> products) {
        while (products.hasNext()) {
            for (Sku sku : products.next().skus()) {
                if (row.skus().contains(sku.sellerSku())) {
                    work.codes().put(sku.skuId(), sku.sellerSku());
                }
            }
        }
    }

    /** SKUs that take part now. */
    public Set<String> present(@Body Iterator<?> rows) {
        Set<String> present = new LinkedHashSet<>();
        while (rows.hasNext()) {
            JsonNode row = json.valueToTree(rows.next());
            if (row.isObject()) {
                row.path("sku_ids").forEach(sku -> present.add(sku.asText()));
            } else {
                present.add(row.asText());
            }
        }
        return present;
    }

    /** The calls that add what is missing. */
    public List<Map<String, Object>> toAdd(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work,
            @Variable("present") Set<String> present) {
        row.skus().stream().filter(code -> !work.codes().containsValue(code)).forEach(code -> work.refuse(code,
                "Lazada has no SKU with this code of the seller"));
        return calls(row, work, work.codes().keySet().stream().filter(sku -> !present.contains(sku)).toList());
    }

    /** The calls that remove what the row does not name. */
    public List<Map<String, Object>> toRemove(@Variable("row") PromotionRow row, @Variable("work") PromotionWork work,
            @Variable("present") Set<String> present) {
        return calls(row, work, present.stream().filter(sku -> !work.codes().containsKey(sku)).toList());
    }

    private static List<Map<String, Object>> calls(PromotionRow row, PromotionWork work, List<String> skus) {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (List<String> group : groups(skus)) {
            Map<String, Object> parameters = new LinkedHashMap<>(row.kind().always());
            parameters.put("id", work.id());
            parameters.put("sku_ids", group);
            calls.add(parameters);
        }
        return calls;
    }

    private static List<List<String>> groups(List<String> all) {
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            groups.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return groups;
    }

    /** Notes which SKUs were added or removed, and why others were not. */
    public void outcome(@Variable("work") PromotionWork work, @Variable("verb") String verb,
            @Header("CamelLazadaItems") List<LazadaItemOutcome> outcomes) {
        long done = outcomes.stream().filter(outcome -> !outcome.isFailed()).count();
        if (done > 0) {
            work.changed(done + " SKUs " + verb);
        }
        outcomes.stream().filter(LazadaItemOutcome::isFailed).forEach(outcome -> work.refuse(
                work.codes().getOrDefault(outcome.id(), outcome.id()),
                outcome.isUnknown() ? "not known" : outcome.message()));
    }
}
