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
package io.github.camellazada.examples.tryton;

import java.util.List;

import io.github.camellazada.examples.tryton.SaleDraft.Side;
import io.github.camellazada.model.Order;
import io.github.camellazada.model.OrderItem;
import io.github.camellazada.model.ReverseOrder;
import org.apache.camel.Header;

/** What the routes call: an order or a return, brought into Tryton as far as its statuses say. */
public class Books {
    private final SaleMapping mapping;
    private final SaleDesk sales;
    private final ShipmentDesk shipments;
    private final ReturnDesk returns;

    public Books(Tryton tryton, SaleMapping mapping, Rules rules) {
        Basics basics = new Basics(tryton, rules.warehouse(), rules.lazadaWarehouse());
        this.mapping = mapping;
        this.sales = new SaleDesk(tryton, basics, rules.createProducts());
        this.shipments = new ShipmentDesk(tryton);
        this.returns = new ReturnDesk(tryton, sales, rules.receiveReturns());
    }

    /**
     * What differs from shop to shop.
     *
     * @param warehouse      code of the warehouse in Tryton
     * @param lazadaWarehouse code of the warehouse in Tryton for the goods that lie with Lazada
     * @param createProducts whether a SKU that Tryton does not know becomes a product
     * @param receiveReturns whether returned goods are booked in when Lazada says that they are here
     */
    public record Rules(String warehouse, String lazadaWarehouse, boolean createProducts, boolean receiveReturns) {
    }

    /** Books what is paid of an order, a sale for each side that ships pieces of it, and moves its shipments on. */
    public void order(Order order, @Header("CamelLazadaCountry") String country) throws Exception {
        for (Side side : Side.values()) {
            List<OrderItem> items = side.itemsOf(order);
            if (!items.isEmpty()) {
                order(order, side, items, country);
            }
        }
    }

    private void order(Order order, Side side, List<OrderItem> items, String country) throws Exception {
        ItemStage stage = ItemStage.of(items.stream().map(OrderItem::status).toList());
        String name = SaleMapping.reference(country, order.seller(), order.orderId());
        String sale = sales.find(SaleMapping.reference(name, side));
        if (sale == null && (stage == ItemStage.UNPAID || stage == ItemStage.CANCELED)) {
            return;
        }
        if (stage != ItemStage.CANCELED) {
            sale = sales.book(mapping.sale(order, side, country));
        }
        shipments.follow(sale, stage, items);
    }

    /** Books a return. */
    public void reverse(ReverseOrder reverse, @Header("CamelLazadaCountry") String country) throws Exception {
        returns.follow(reverse, country);
    }
}
