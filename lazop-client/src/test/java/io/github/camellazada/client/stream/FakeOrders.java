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
package io.github.camellazada.client.stream;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;

/** Orders of two items that answer {@code order-get} and {@code orders-items-get}, and remember each call. */
final class FakeOrders implements StreamCalls {
    final List<String> calls = new ArrayList<>();
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> unlisted = new ArrayList<>();
    private Runnable change;

    void put(String order, Instant time, String... statuses) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("order_id", order).put("updated_at", time.toString());
        ArrayNode items = row.putArray("order_items");
        for (int i = 0; i < statuses.length; i++) {
            items.addObject().put("order_id", order).put("order_item_id", order + i).put("status", statuses[i])
                    .put("updated_at", time.toString());
        }
        orders.put(order, row);
    }

    /** Only the order itself changes, not its items. */
    void touch(String order, Instant time) {
        orders.get(order).put("updated_at", time.toString());
    }

    /** That id makes a call of several fail as a whole. */
    void refuse(String order) {
        refused.add(order);
    }

    /** That order is not in the listing yet. */
    void hide(String order) {
        unlisted.add(order);
    }

    /** That happens once, right after the items of an order were read. */
    void afterItems(Runnable happening) {
        change = happening;
    }

    ObjectNode row(String order) {
        return orders.get(order).deepCopy().without(List.of("order_items"));
    }

    @Override
    public CompletionStage<LazadaAnswer> call(StreamScope scope, String operation, Map<String, ?> parameters,
            CallPriority priority) {
        calls.add(operation + parameters.values());
        if (operation.equals("order-get")) {
            String id = parameters.get("order_id").toString();
            return orders.containsKey(id) ? answer(row(id)) : refusal("16");
        }
        if (operation.equals("orders-get")) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            ArrayNode rows = data.putObject("data").putArray("orders");
            Instant after = Instant
                    .from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(parameters.get("update_after").toString()));
            orders.keySet().stream().filter(order -> !unlisted.contains(order)).map(this::row)
                    .filter(row -> !Instant.parse(row.get("updated_at").asText()).isBefore(after))
                    .skip(Long.parseLong(parameters.get("offset").toString()))
                    .limit(Long.parseLong(parameters.get("limit").toString()))
                    .forEach(rows::add);
            return answer(data);
        }
        List<?> ids = (List<?>) parameters.get("order_ids");
        if (ids.stream().anyMatch(refused::contains)) {
            return refusal("37");
        }
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        ids.stream().map(orders::get).filter(order -> order != null).forEach(order -> data.addObject()
                .put("order_id", order.get("order_id").asText()).set("order_items", order.get("order_items").deepCopy()));
        if (change != null) {
            Runnable happening = change;
            change = null;
            happening.run();
        }
        return data.isEmpty() ? refusal("39") : answer(data);
    }

    private static CompletionStage<LazadaAnswer> answer(JsonNode payload) {
        return CompletableFuture.completedStage(new LazadaAnswer("r", "0", 200, payload, payload, new byte[0], List.of()));
    }

    private static CompletionStage<LazadaAnswer> refusal(String code) {
        return CompletableFuture.failedStage(new LazadaRequestException(
                new LazadaFailure("order-get", "1001", code, "ISV", "no", "r", 200, false, List.of())));
    }
}
