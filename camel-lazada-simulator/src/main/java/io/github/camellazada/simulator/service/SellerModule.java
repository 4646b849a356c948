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

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.world.SellerKind;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.github.camellazada.simulator.world.World;

/** Who the seller is, how well he does, and his warehouses. */
final class SellerModule implements OperationModule {
    private final RecordBook book;
    private final World world;

    SellerModule(RecordBook book, World world) {
        this.book = book;
        this.world = world;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/seller/get", call -> data(seller(call)));
        handlers.accept("/seller/metrics/get", call -> data(first(RecordKind.SELLER_METRICS, call)));
        handlers.accept("/rc/warehouse/get", call -> result(warehouse(call).retain("warehouse_code", "name")));
        handlers.accept("/rc/warehouse/detail/get", call -> result(warehouse(call)));
    }

    private ObjectNode seller(SimulatedCall call) {
        SimulatedSeller seller = world.sellers().get(call.sellerId());
        ObjectNode answer = book.object()
                .put("name_company", "Example Shop")
                .put("name", "Shop " + seller.id())
                .put("short_code", seller.shortCode())
                .put("logo_url", FileShelf.HOME + "/images/shop.jpg")
                .put("email", "seller@example.com")
                .put("cb", seller.kind() == SellerKind.CROSS_BORDER)
                .put("location", call.site())
                .put("status", "ACTIVE")
                .put("is_active", true)
                .put("verified", true)
                .put("marketplaceEaseMode", seller.kind() == SellerKind.EASE);
        return answer.set("seller_id", RecordBook.id(seller.id()));
    }

    private ObjectNode warehouse(SimulatedCall call) {
        return first(RecordKind.WAREHOUSE, call).put("country", call.site());
    }

    private ObjectNode first(RecordKind kind, SimulatedCall call) {
        List<ObjectNode> known = book.all(kind, call.sellerId());
        ObjectNode record = known.isEmpty()
                ? book.add(kind, call.sellerId(), Map.of(kind.idField(), idOf(kind, call)))
                : known.get(0);
        return record.deepCopy();
    }

    private JsonNode idOf(RecordKind kind, SimulatedCall call) {
        return kind == RecordKind.SELLER_METRICS
                ? RecordBook.id(call.sellerId())
                : book.json().getNodeFactory().textNode("dropshipping");
    }

    private ObjectNode data(ObjectNode data) {
        return book.object().set("data", data);
    }

    private ObjectNode result(ObjectNode module) {
        ObjectNode result = book.object()
                .put("success", true)
                .put("not_success", false)
                .put("repeated", false)
                .put("retry", false)
                .putNull("error_code")
                .set("module", module);
        return book.object().set("result", result);
    }
}
