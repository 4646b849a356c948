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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;
import io.github.camellazada.simulator.world.SellerKind;
import io.github.camellazada.simulator.world.Sellers;

/** Packs lines of orders and tells who may carry them; each line is taken or refused on its own. */
public final class PackHandlers implements OperationModule {
    private static final String LOCAL = "TFS";
    private static final String CROSS_BORDER = "NTFS";

    private final Shops shops;
    private final Sellers sellers;
    private final FulfillmentDesk desk;

    public PackHandlers(Shops shops, Sellers sellers, FulfillmentDesk desk) {
        this.shops = shops;
        this.sellers = sellers;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/order/shipment/providers/get", this::providers);
        handlers.accept("/order/fulfill/pack", this::pack);
    }

    private ObjectNode providers(SimulatedCall call) {
        FulfillmentRequest request = FulfillmentRequest.of(call, "getShipmentProvidersReq", "orders");
        Optional<FulfillmentRefusal> refusal = request.refusal();
        if (refusal.isPresent()) {
            return FulfillmentAnswers.refused(refusal.get());
        }
        Shop shop = shops.of(call);
        if (request.orders("order_item_ids").stream().anyMatch(part -> find(shop, part.orderId()).isEmpty())) {
            return FulfillmentAnswers.refused(FulfillmentRefusal.ORDER_NOT_FOUND);
        }
        boolean choose = isCrossBorder(call);
        ObjectNode data = Documents.object().put("platform_default", choose ? 0 : 1)
                .put("shipping_allocate_type", choose ? CROSS_BORDER : LOCAL);
        ArrayNode list = data.putArray("shipment_providers");
        if (choose) {
            for (Carrier carrier : Carrier.values()) {
                if (carrier.isForCrossBorder()) {
                    list.addObject().put("name", carrier.title()).put("provider_code", carrier.code());
                }
            }
        }
        return FulfillmentAnswers.taken(data);
    }

    private ObjectNode pack(SimulatedCall call) {
        FulfillmentRequest request = FulfillmentRequest.of(call, "packReq", "pack_order_list");
        String provider = request.text("shipment_provider_code");
        Optional<FulfillmentRefusal> refusal = request.refusal().or(() -> badDelivery(request, provider));
        if (refusal.isPresent()) {
            return FulfillmentAnswers.refused(refusal.get());
        }
        Shop shop = shops.of(call);
        ObjectNode data = Documents.object();
        ArrayNode orders = data.putArray("pack_order_list");
        request.orders("order_item_list").forEach(part -> orders.add(pack(call, shop, part, provider)));
        return FulfillmentAnswers.taken(data);
    }

    private static Optional<FulfillmentRefusal> badDelivery(FulfillmentRequest request, String provider) {
        if (!"dropship".equals(request.text("delivery_type"))) {
            return Optional.of(FulfillmentRefusal.ILLEGAL_PARAMETER);
        }
        return switch (request.text("shipping_allocate_type")) {
            case LOCAL -> Optional.empty();
            case CROSS_BORDER -> Carrier.forCrossBorder(provider).isPresent()
                    ? Optional.empty()
                    : Optional.of(FulfillmentRefusal.CARRIER_UNKNOWN);
            default -> Optional.of(FulfillmentRefusal.ILLEGAL_PARAMETER);
        };
    }

    private ObjectNode pack(SimulatedCall call, Shop shop, FulfillmentRequest.OrderPart part, String provider) {
        ObjectNode view = Documents.object();
        Optional<Order> order = find(shop, part.orderId());
        RequestValues.wholeNumber(part.orderId())
                .ifPresentOrElse(id -> view.put("order_id", id), () -> view.put("order_id", part.orderId()));
        Map<String, ObjectNode> answers = new LinkedHashMap<>();
        List<OrderLine> packable = new ArrayList<>();
        for (String lineId : part.lineIds()) {
            ObjectNode item = answers.computeIfAbsent(lineId, key -> Documents.object());
            RequestValues.wholeNumber(lineId)
                    .ifPresentOrElse(id -> item.put("order_item_id", id), () -> item.put("order_item_id", lineId));
            Optional<Rejection> forNow = call.itemRefusal();
            if (forNow.isPresent()) {
                FulfillmentAnswers.refusedForNow(item, forNow.get());
                continue;
            }
            Optional<OrderLine> line = order.flatMap(o -> RequestValues.wholeNumber(lineId).flatMap(o::line));
            Optional<FulfillmentRefusal> refusal = order.isEmpty()
                    ? Optional.of(FulfillmentRefusal.ORDER_NOT_FOUND)
                    : line.isEmpty()
                            ? Optional.of(FulfillmentRefusal.LINE_NOT_FOUND)
                            : desk.whyNotPack(order.get(), line.get());
            if (refusal.isPresent()) {
                FulfillmentAnswers.refused(item, refusal.get());
            } else if (!packable.contains(line.get())) {
                packable.add(line.get());
            }
        }
        pack(shop, order, packable, provider, answers);
        ArrayNode items = view.putArray("order_item_list");
        answers.values().forEach(items::add);
        return view;
    }

    private void pack(Shop shop, Optional<Order> order, List<OrderLine> packable, String provider,
            Map<String, ObjectNode> answers) {
        if (order.isEmpty() || packable.isEmpty()) {
            return;
        }
        if (packable.stream().map(line -> line.warehouse().code()).distinct().count() > 1) {
            packable.forEach(line -> FulfillmentAnswers.refused(answers.get(Long.toString(line.id())),
                    FulfillmentRefusal.SEVERAL_WAREHOUSES));
            return;
        }
        Parcel parcel = desk.pack(shop, order.get(), packable, provider);
        packable.forEach(line -> FulfillmentAnswers.done(answers.get(Long.toString(line.id()))
                .put("package_id", parcel.id())
                .put("tracking_number", parcel.trackingNumber())
                .put("shipment_provider", parcel.provider())));
    }

    private boolean isCrossBorder(SimulatedCall call) {
        return sellers.get(call.sellerId()).kind() == SellerKind.CROSS_BORDER;
    }

    private static Optional<Order> find(Shop shop, String orderId) {
        return RequestValues.wholeNumber(orderId).flatMap(shop.orders()::find);
    }
}
