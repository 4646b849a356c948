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

import java.util.List;
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

/** Tells what happened to the parcels of an order since it was ready to ship. */
public final class TraceHandler implements OperationModule {
    private final Shops shops;

    public TraceHandler(Shops shops) {
        this.shops = shops;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/logistic/order/trace", this::trace);
    }

    private ObjectNode trace(SimulatedCall call) {
        Shop shop = shops.of(call);
        Order order = RequestValues.wholeNumber(call.text("order_id")).flatMap(shop.orders()::find)
                .orElseThrow(() -> new Rejection("ISV", "LD_INPUT_PARAM_VALID", "orderId is wrong"));
        if (order.lines().stream().anyMatch(line -> line.warehouse().lazadas())) {
            throw new Rejection("ISV", "Dropshipping invalid", "input orderId: Own Warehouse invalid");
        }
        List<String> only = RequestValues.texts(call.text("ofcPackageIdList")).stream().filter(id -> !id.isBlank()).toList();
        ObjectNode answer = Documents.object();
        ObjectNode result = answer.putObject("result")
                .put("success", true).put("not_success", false).put("repeated", false).put("retry", false);
        result.putObject("error_code").put("displayMessage", "");
        ObjectNode module = result.putArray("module").addObject()
                .put("ofc_order_id", "FO" + order.id())
                .put("warehouse_detail_info", order.lines().get(0).warehouse().code());
        ArrayNode packages = module.putArray("package_detail_info_list");
        shop.orders().parcelsOf(order).stream().filter(parcel -> only.isEmpty() || only.contains(parcel.id()))
                .forEach(parcel -> packages.add(view(shop, parcel)));
        return answer;
    }

    private static ObjectNode view(Shop shop, Parcel parcel) {
        ObjectNode view = Documents.object()
                .put("ofc_package_id", parcel.id())
                .put("tracking_number", parcel.trackingNumber())
                .put("order_line_info_list", parcel.lines().stream().map(OrderLine::id).toList().toString());
        ArrayNode events = view.putArray("logistic_detail_info_list");
        parcel.trace().forEach(event -> events.addObject()
                .put("status_code", event.status())
                .put("detail_type", event.status())
                .put("title", event.title())
                .put("description", event.title())
                .put("event_time", event.at().toEpochMilli())
                .put("receive_time", event.at().toEpochMilli())
                .put("event_date", shop.market().orderTime(event.at()).substring(0, 10))
                .put("package_location_name", shop.market().country())
                .put("icon", "")
                .putArray("proof_images"));
        return view;
    }
}
