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
package io.github.camellazada.client.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.ReconciliationRule;
import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.RequestedItem;
import io.github.camellazada.client.json.DocumentPath;

/** Decides from the rows of a read whether an item of a write was carried out. */
final class RuleEvaluator {
    private final ReconciliationRule rule;
    private final LazadaCall call;

    RuleEvaluator(LazadaCall call) {
        this.rule = call.operation().effect().reconciliation();
        this.call = call;
    }

    /** The rows that are about an item. */
    List<JsonNode> about(RequestedItem item, List<JsonNode> rows) {
        return rule.ids().isEmpty()
                ? rows
                : rows.stream().filter(row -> rule.ids().stream().map(id -> DocumentPath.text(row.path(id)))
                        .filter(Objects::nonNull).anyMatch(item.names()::contains)).toList();
    }

    /** What all rows about an item say; empty where they say nothing, or not the same. */
    Optional<Meaning> judge(RequestedItem item, List<JsonNode> rows) {
        List<JsonNode> about = about(item, rows);
        if (about.isEmpty()) {
            return Optional.ofNullable(rule.absent());
        }
        List<Optional<Meaning>> meanings = about.stream().map(row -> one(item, row)).distinct().toList();
        return meanings.size() == 1 ? meanings.get(0) : Optional.empty();
    }

    private Optional<Meaning> one(RequestedItem item, JsonNode row) {
        return rule.rules().stream().filter(rule -> applies(rule, item) && holds(rule.all(), item.node(), row))
                .findFirst()
                .map(ReconciliationRule.Rule::means);
    }

    private boolean applies(ReconciliationRule.Rule rule, RequestedItem item) {
        return rule.unless().stream().allMatch(field -> DocumentPath.find(item.node(), field).isEmpty())
                && rule.when().entrySet().stream()
                        .allMatch(when -> when.getValue().contains(call.parameters().get(when.getKey())));
    }

    /** Whether all conditions hold, of which at least one has to say anything. */
    private static boolean holds(List<ReconciliationRule.Condition> conditions, JsonNode item, JsonNode row) {
        List<Boolean> said = conditions.stream().map(condition -> says(condition, item, row)).filter(Objects::nonNull).toList();
        return !said.isEmpty() && said.stream().allMatch(Boolean::booleanValue);
    }

    /** Whether a condition holds; {@code null} where the item does not ask for what it is about. */
    private static Boolean says(ReconciliationRule.Condition condition, JsonNode item, JsonNode row) {
        List<JsonNode> found = DocumentPath.find(row, condition.field());
        if (condition.request() == null) {
            String text = found.isEmpty() ? null : DocumentPath.text(found.get(0));
            return condition.values().stream().anyMatch(value -> value.equalsIgnoreCase(text == null ? "" : text));
        }
        List<JsonNode> asked = DocumentPath.find(item, condition.request());
        if (asked.isEmpty()) {
            return null;
        }
        if (condition.by().isEmpty()) {
            return !found.isEmpty() && same(DocumentPath.text(asked.get(0)), DocumentPath.text(found.get(0)));
        }
        return asked.stream().allMatch(part -> found.stream()
                .anyMatch(other -> belong(condition.by(), part, other) && holds(condition.all(), part, other)));
    }

    private static boolean belong(Map<String, String> by, JsonNode asked, JsonNode found) {
        return by.entrySet().stream().allMatch(
                pair -> same(DocumentPath.text(asked.path(pair.getValue())), DocumentPath.text(found.path(pair.getKey()))));
    }

    /** Whether two values are the same, numbers whatever their zeros. */
    private static boolean same(String one, String other) {
        if (one == null || other == null || one.equals(other)) {
            return one != null && one.equals(other);
        }
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false; // texts that differ
        }
    }
}
