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

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.Shops;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.protocol.Rejection;

/** Moves up to 20 packages on; each package is taken or refused on its own. */
public final class PackageHandlers implements OperationModule {
    private final Shops shops;
    private final FulfillmentDesk desk;

    public PackageHandlers(Shops shops, FulfillmentDesk desk) {
        this.shops = shops;
        this.desk = desk;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/order/package/repack", forEach("rePackReq", desk::repack));
        handlers.accept("/order/package/rts", forEach("readyToShipReq", desk::readyToShip));
        handlers.accept("/order/package/sof/collect", forEach("dbsCollectReq", desk::collectedBySeller));
        handlers.accept("/order/package/sof/delivered", forEach("dbsDeliveryReq", desk::deliveredBySeller));
        handlers.accept("/order/package/sof/failed_delivery", forEach("dbsFailedDeliveryReq", desk::failedBySeller));
    }

    private OperationHandler forEach(String parameter, BiFunction<Shop, Parcel, Optional<FulfillmentRefusal>> move) {
        return call -> {
            FulfillmentRequest request = FulfillmentRequest.of(call, parameter, "packages");
            Optional<FulfillmentRefusal> whole = request.refusal();
            if (whole.isPresent()) {
                return FulfillmentAnswers.refused(whole.get());
            }
            Shop shop = shops.of(call);
            ObjectNode data = Documents.object();
            ArrayNode packages = data.putArray("packages");
            for (String id : request.packageIds()) {
                ObjectNode item = packages.addObject().put("package_id", id);
                Optional<Rejection> forNow = call.itemRefusal();
                if (forNow.isPresent()) {
                    FulfillmentAnswers.refusedForNow(item, forNow.get());
                    continue;
                }
                Optional<FulfillmentRefusal> refusal = shop.orders().parcel(id)
                        .map(parcel -> move.apply(shop, parcel))
                        .orElse(Optional.of(FulfillmentRefusal.PACKAGE_NOT_FOUND));
                refusal.ifPresentOrElse(reason -> FulfillmentAnswers.refused(item, reason),
                        () -> FulfillmentAnswers.done(item));
            }
            return FulfillmentAnswers.taken(data);
        };
    }
}
