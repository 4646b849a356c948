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
package io.github.camellazada.simulator.commerce;

import java.util.List;

import io.github.camellazada.simulator.commerce.order.CarrierSide;
import io.github.camellazada.simulator.commerce.order.DigitalHandlers;
import io.github.camellazada.simulator.commerce.order.DocumentHandlers;
import io.github.camellazada.simulator.commerce.order.FulfillmentDesk;
import io.github.camellazada.simulator.commerce.order.OrderDesk;
import io.github.camellazada.simulator.commerce.order.OrderQueries;
import io.github.camellazada.simulator.commerce.order.PackHandlers;
import io.github.camellazada.simulator.commerce.order.PackageHandlers;
import io.github.camellazada.simulator.commerce.order.TraceHandler;
import io.github.camellazada.simulator.commerce.product.ProductDesk;
import io.github.camellazada.simulator.commerce.product.ProductQueries;
import io.github.camellazada.simulator.commerce.product.ProductRemovals;
import io.github.camellazada.simulator.commerce.product.ProductWrites;
import io.github.camellazada.simulator.commerce.product.ShallowStockWatch;
import io.github.camellazada.simulator.commerce.product.StockWrites;
import io.github.camellazada.simulator.commerce.reverse.BuyerSide;
import io.github.camellazada.simulator.commerce.reverse.CancelHandlers;
import io.github.camellazada.simulator.commerce.reverse.ReturnHandlers;
import io.github.camellazada.simulator.commerce.reverse.ReverseDesk;
import io.github.camellazada.simulator.commerce.reverse.ReverseQueries;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.world.World;

/**
 * What commerce is made of, wired up once.
 *
 * @param shops    all shops
 * @param products puts products on the shelves
 * @param orders   takes orders
 * @param carrier  what carriers do
 * @param buyer    what buyers do after they have ordered
 * @param handlers answer the operations
 */
record CommerceParts(Shops shops, ProductDesk products, OrderDesk orders, CarrierSide carrier, BuyerSide buyer,
        List<OperationModule> handlers) {

    static CommerceParts of(World world) {
        Shops shops = new Shops(world.sellers(), new ListingLag(world));
        Ids ids = new Ids();
        Announcer announcer = new Announcer(world);
        ProductDesk products = new ProductDesk(world, ids, announcer);
        OrderDesk orders = new OrderDesk(world, ids, announcer);
        FulfillmentDesk fulfillment = new FulfillmentDesk(orders, ids);
        ReverseDesk reverses = new ReverseDesk(world, ids, announcer, orders);
        return new CommerceParts(shops, products, orders, new CarrierSide(orders, fulfillment), new BuyerSide(reverses),
                List.of(
                        new ProductQueries(shops),
                        new ProductWrites(shops, products, world.lenient()),
                        new ProductRemovals(shops, products),
                        new StockWrites(shops, new ShallowStockWatch(announcer)),
                        new OrderQueries(shops),
                        new PackHandlers(shops, world.sellers(), fulfillment),
                        new PackageHandlers(shops, fulfillment),
                        new DigitalHandlers(shops, orders),
                        new DocumentHandlers(shops, world.files()),
                        new TraceHandler(shops),
                        new CancelHandlers(shops, reverses),
                        new ReturnHandlers(shops, reverses),
                        new ReverseQueries(shops)));
    }
}
