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
package io.github.camellazada.examples.orders;

import io.github.camellazada.LazadaConstants;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * Orders from Lazada to the ERP, to a Kafka topic and to a file. Lazada gets its 200 as soon as the inbox has the push; the
 * stream delivers each version of an order, and a version that a sink could not take comes again for the sinks that lack it.
 */
public class OrderRoutes extends RouteBuilder {
    private static final String CHANGE = "${header." + LazadaConstants.PARTITION_KEY + "} ${header." + LazadaConstants.VERSION
            + "}";

    @Override
    public void configure() {
        from("lazada:stream:orders?delay={{poll.delay}}&initialDelay={{poll.delay}}&pushGrace={{push.grace}}").routeId("orders")
                .filter(header(LazadaConstants.GONE).isEqualTo(false))
                .bean("mapping", "order")
                .multicast()
                .to("direct:order-to-erp", "direct:order-to-file", "direct:order-to-kafka");

        from("direct:order-to-erp").routeId("order-to-erp")
                .bean("books", "saveOrder");

        from("direct:order-to-file").routeId("order-to-file")
                .idempotentConsumer(simple(CHANGE)).idempotentRepository("orders-in-file").eager(false)
                .marshal("json").convertBodyTo(String.class)
                .bean("ordersFile", "append");

        from("direct:order-to-kafka").routeId("order-to-kafka")
                .idempotentConsumer(simple(CHANGE)).idempotentRepository("orders-in-kafka").eager(false)
                .setHeader(KafkaConstants.KEY, header(LazadaConstants.PARTITION_KEY))
                .setHeader("version", header(LazadaConstants.VERSION))
                .marshal("json").convertBodyTo(String.class)
                .to("kafka:{{kafka.topic.orders}}");
    }
}
