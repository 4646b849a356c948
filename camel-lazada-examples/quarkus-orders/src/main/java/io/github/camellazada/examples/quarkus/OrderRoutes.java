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
package io.github.camellazada.examples.quarkus;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.builder.RouteBuilder;

/** Takes the orders that Lazada pushes, asks for their items and keeps both. */
@ApplicationScoped
public class OrderRoutes extends RouteBuilder {
    private final OrderBook orders;

    OrderRoutes(OrderBook orders) {
        this.orders = orders;
    }

    @Override
    public void configure() {
        // Lazada would say the same again, so the push is done; after any other failure the inbox tries it again
        onException(LazadaRequestException.class).handled(true)
                .log("Order ${header." + LazadaConstants.ORDER_ID + "} is left out: ${exception.message}");

        from("lazada:push:trade-order-status").routeId("orders")
                .setProperty("push", body())
                .setHeader("CamelLazadaParam.order_id", header(LazadaConstants.ORDER_ID))
                .to("lazada:order-items-get?bodyAs=ignore&outputType=pojo")
                .bean(orders, "keep")
                .log("Order ${header." + LazadaConstants.ORDER_ID + "} of seller ${header." + LazadaConstants.SELLER_ID
                        + "} is ${exchangeProperty.push.status}, with ${body.size} item(s)");

        // sellers open this page to let the app act for them; their tokens go into the data source
        from("lazada:authorize").routeId("sellers").log("A seller has authorized the app");

        // what stays on the message goes out as response headers, and that is all that the caller sent
        from("platform-http:/orders?httpMethodRestrict=GET").routeId("kept").removeHeaders("*").bean(orders, "all").marshal()
                .json();
    }
}
