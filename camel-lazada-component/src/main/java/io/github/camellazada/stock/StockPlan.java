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
package io.github.camellazada.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.apache.camel.Header;

/**
 * What is to become of the stock levels of a batch.
 *
 * @param write     the operation that writes
 * @param lines     levels to write
 * @param refused   levels that cannot be written, with the reason
 * @param unchanged levels to repair whose number is right already
 */
public record StockPlan(StockOperation write, List<StockWrite> lines, Map<StockLevel, String> refused,
        List<StockLevel> unchanged) {
    static StockPlan of(StockOperation write) {
        return new StockPlan(write, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    /** The operation to call, as in a URI; {@code null} where nothing is to be sent. */
    public String getOperation() {
        return lines.isEmpty() ? null : write.operation();
    }

    /** The body of the call. */
    public Map<String, Object> getDocument() {
        Map<String, Map<String, Object>> skus = new LinkedHashMap<>();
        for (StockWrite line : lines) {
            Map<String, Object> sku = skus.computeIfAbsent(line.skuId(), id -> {
                Map<String, Object> made = new LinkedHashMap<>();
                made.put("ItemId", line.itemId());
                made.put("SkuId", id);
                made.put("SellerSku", line.level().sellerSku());
                return made;
            });
            if (line.warehouse() == null) {
                sku.put(write.field(), line.number());
            } else {
                warehouses(sku).add(Map.of("WarehouseCode", line.warehouse(), write.field(), line.number()));
            }
        }
        return Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", new ArrayList<>(skus.values())))));
    }

    /**
     * What became of each level.
     *
     * @param items header {@code CamelLazadaItems} of the answer; {@code null} where nothing was sent
     */
    public List<StockOutcome> outcomes(@Header("CamelLazadaItems") List<LazadaItemOutcome> items) {
        Map<String, LazadaItemOutcome> known = items == null
                ? Map.of()
                : items.stream().collect(Collectors.toMap(LazadaItemOutcome::id, Function.identity(), (one, other) -> other));
        Stream<StockOutcome> planned = Stream.concat(
                refused.entrySet().stream()
                        .map(row -> new StockOutcome(row.getKey(), State.REJECTED, null, false, row.getValue())),
                unchanged.stream().map(level -> new StockOutcome(level, State.DONE, null, false, null)));
        return Stream.concat(planned, lines.stream().map(line -> outcome(line, known.get(line.skuId())))).toList();
    }

    private static StockOutcome outcome(StockWrite line, LazadaItemOutcome item) {
        State state = item == null ? State.UNKNOWN : item.state();
        String reason = switch (state) {
            case DONE -> line.note();
            case HELD -> "Lazada has frozen it; it is sent when the freeze lifts.";
            case SUPERSEDED -> "A later write took its place.";
            case REJECTED -> item.code() + " " + item.message();
            case UNKNOWN -> "Lazada's answer does not tell what became of it.";
        };
        return new StockOutcome(line.level(), state, line, item != null && item.retryable(), reason);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> warehouses(Map<String, Object> sku) {
        Map<String, Object> all = (Map<String, Object>) sku.computeIfAbsent("MultiWarehouseInventories",
                name -> new LinkedHashMap<String, Object>());
        return (List<Object>) all.computeIfAbsent("MultiWarehouseInventory", name -> new ArrayList<>());
    }
}
