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
package io.github.camellazada.simulator.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;

/** RedMart: products, pickup locations, the stock lots at each location, pickup jobs. */
final class RedmartModule implements OperationModule {
    private static final String ONLY_LOT = "0";

    private final RecordBook book;

    RedmartModule(RecordBook book) {
        this.book = book;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/rss/products/get", call -> listing(call, products(call)));
        handlers.accept("/rss/product/get", data(call -> one(RecordKind.RSS_PRODUCT, call, "productId")));
        handlers.accept("/rss/pickupLocations/get", call -> listing(call, all(RecordKind.RSS_PICKUP_LOCATION, call)));
        handlers.accept("/rss/pickupLocation/get",
                data(call -> one(RecordKind.RSS_PICKUP_LOCATION, call, "pickupLocationId")));
        handlers.accept("/rss/stockLots/get", data(call -> Page.array(List.of(lot(call, ONLY_LOT)))));
        handlers.accept("/rss/stockLot/get", data(call -> lot(call, call.text("stockLotId"))));
        handlers.accept("/rss/stockLot/update", data(this::restock));
        handlers.accept("/rss/pickup-jobs/get", data(call -> Page.array(jobs(call))));
        handlers.accept("/rss/pickup-job/get", data(call -> one(RecordKind.RSS_PICKUP_JOB, call, "pickupJobId")));
    }

    private List<ObjectNode> products(SimulatedCall call) {
        if (call.text("pickupLocationIds") == null) {
            return all(RecordKind.RSS_PRODUCT, call);
        }
        List<String> wanted = Parameters.texts(call, "pickupLocationIds");
        return all(RecordKind.RSS_PRODUCT, call).stream().filter(product -> wanted.stream().anyMatch(
                id -> isAt(product, id))).toList();
    }

    private static boolean isAt(ObjectNode product, String location) {
        return StreamSupport.stream(product.path("pickupLocations").spliterator(), false)
                .anyMatch(known -> known.path("id").asText().equals(location));
    }

    /** Each product has one lot, numbered 0, at each of its locations; before the first restock it is empty. */
    private ObjectNode lot(SimulatedCall call, String lotId) {
        ObjectNode product = one(RecordKind.RSS_PRODUCT, call, "productId");
        if (!ONLY_LOT.equals(lotId) || !isAt(product, call.text("pickupLocationId"))) {
            throw new Refusal("", "There is no such stock lot");
        }
        String owner = call.sellerId() + '/' + call.text("pickupLocationId") + '/' + call.text("productId");
        return book.find(RecordKind.RSS_STOCK_LOT, owner, lotId)
                .orElseGet(() -> book.put(RecordKind.RSS_STOCK_LOT, owner, book.object().put("id", lotId)
                        .put("quantityAtPickupLocation", 0)
                        .put("quantityScheduledForPickup", 0)
                        .put("quantityAvailableForSale", 0)));
    }

    private JsonNode restock(SimulatedCall call) {
        ObjectNode lot = lot(call, call.text("stockLotId"));
        JsonNode wanted = Parameters.json(call, "stockLotUpdateDTO").path("quantityAtPickupLocation");
        long quantity = wanted.asLong(-1);
        if (quantity < 0) {
            throw new Refusal("", "quantityAtPickupLocation is not a quantity");
        }
        long scheduled = lot.path("quantityScheduledForPickup").asLong();
        return lot.put("quantityAtPickupLocation", quantity)
                .put("quantityAvailableForSale", Math.max(0, quantity - scheduled));
    }

    private List<ObjectNode> jobs(SimulatedCall call) {
        long from = Parameters.number(call, "from");
        long till = Parameters.number(call, "till");
        List<String> statuses = call.text("statuses") == null
                ? List.of()
                : Arrays.asList(call.text("statuses").toLowerCase(Locale.ROOT).replace("\"", "").split("\\s*,\\s*"));
        return all(RecordKind.RSS_PICKUP_JOB, call).stream()
                .filter(job -> job.path("scheduledAt").asLong() >= from && job.path("scheduledAt").asLong() <= till)
                .filter(job -> statuses.isEmpty() || statuses.contains(job.path("status").asText()))
                .toList();
    }

    private List<ObjectNode> all(RecordKind kind, SimulatedCall call) {
        return book.all(kind, call.sellerId());
    }

    private ObjectNode one(RecordKind kind, SimulatedCall call, String parameter) {
        return book.find(kind, call.sellerId(), call.text(parameter))
                .orElseThrow(() -> new Refusal("", parameter + " " + call.text(parameter) + " is unknown"));
    }

    private ObjectNode listing(SimulatedCall call, List<ObjectNode> rows) {
        Page page = Page.of(call, "page", "pageSize");
        return result(book.object().put("success", true).putNull("errorMessage")
                .put("page", page.number()).put("pageSize", page.size()).put("total", rows.size())
                .set("data", Page.array(page.cut(rows)).deepCopy()));
    }

    private OperationHandler data(Function<SimulatedCall, JsonNode> work) {
        return call -> {
            try {
                JsonNode data = work.apply(call).deepCopy();
                return result(book.object().put("success", true).putNull("errorMessage").set("data", data));
            } catch (Refusal refusal) {
                return result(book.object().put("success", false).put("errorMessage", refusal.getMessage()));
            }
        };
    }

    private ObjectNode result(ObjectNode result) {
        return book.object().set("result", result);
    }
}
