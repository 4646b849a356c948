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
package io.github.camellazada.examples.boot;

import io.github.camellazada.LazadaConstants;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Takes each change of an order, pushed or polled, and keeps it. */
@Component
class OrderRoutes extends RouteBuilder {
    private final OrderBook orders;
    private final Processor afterwards;

    OrderRoutes(OrderBook orders, @Qualifier("training") ObjectProvider<Processor> training) {
        this.orders = orders;
        this.afterwards = training.getIfAvailable(() -> exchange -> {
        });
    }

    @Override
    public void configure() {
        // the consumers tell a failure in one line, with the trace at DEBUG
        errorHandler(defaultErrorHandler().logExhausted(false));

        from("lazada:stream:orders?delay={{orders.poll-delay}}").routeId("orders")
                .bean(orders, "keep")
                .log("Order ${header." + LazadaConstants.ORDER_ID + "} of seller ${header." + LazadaConstants.SELLER_ID
                        + "} is ${body.statuses}, with ${body.items.size} item(s)")
                .process(afterwards);

        // sellers open this page to let the app act for them; their tokens go into the database
        from("lazada:authorize").routeId("sellers").log("A seller has authorized the app");
    }
}
