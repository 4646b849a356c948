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
package io.github.camellazada.simulator.commerce.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/** The one JSON document of a fulfillment call, of which a list is checked before anything is done. */
final class FulfillmentRequest {
    private static final int MOST = 20;

    private final JsonNode document;
    private final JsonNode list;

    private FulfillmentRequest(JsonNode document, JsonNode list) {
        this.document = document;
        this.list = list;
    }

    static FulfillmentRequest of(SimulatedCall call, String parameter, String listName) {
        JsonNode document = Documents.json(call.text(parameter)).orElseGet(Documents::object);
        return new FulfillmentRequest(document, document.path(listName));
    }

    /** Why the request is refused as a whole. */
    Optional<FulfillmentRefusal> refusal() {
        if (!document.isObject() || document.isEmpty()) {
            return Optional.of(FulfillmentRefusal.ILLEGAL_PARAMETER);
        }
        if (!list.isArray()) {
            return Optional.of(FulfillmentRefusal.PARAMETER_MISSING);
        }
        if (list.isEmpty()) {
            return Optional.of(FulfillmentRefusal.NOTHING_GIVEN);
        }
        return list.size() > MOST ? Optional.of(FulfillmentRefusal.TOO_MANY) : Optional.empty();
    }

    String text(String name) {
        return document.path(name).asText("");
    }

    List<String> packageIds() {
        List<String> ids = new ArrayList<>();
        list.forEach(item -> ids.add(item.path("package_id").asText()));
        return ids;
    }

    /** Orders with the ids of their lines under the given name. */
    List<OrderPart> orders(String linesName) {
        List<OrderPart> parts = new ArrayList<>();
        list.forEach(
                item -> parts.add(new OrderPart(item.path("order_id").asText(), RequestValues.texts(item.path(linesName)))));
        return parts;
    }

    /**
     * Some lines of an order.
     *
     * @param orderId id of the order, as it was given
     * @param lineIds ids of the lines, as they were given
     */
    record OrderPart(String orderId, List<String> lineIds) {
    }
}
