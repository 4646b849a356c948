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
 * Orders from Lazada to the ERP, to a Kafka topic and to a file. Lazada gets its 200 when all three have the order; otherwise it
 * gets 503 and repeats the push, and only the sinks that lack the order take it then.
 */
public class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("lazada:push:trade-order-status?ackMode=onCompletion").routeId("orders")
                .setHeader(LazadaConstants.PARAM_PREFIX + "order_id", header(LazadaConstants.ORDER_ID))
                .to("lazada:order-get?bodyAs=ignore&outputType=pojo")
                .setVariable("order", body())
                .setHeader(LazadaConstants.PARAM_PREFIX + "order_id", header(LazadaConstants.ORDER_ID))
                .to("lazada:order-items-get?bodyAs=ignore&outputType=pojo")
                .bean("mapping", "order")
                .multicast()
                .to("direct:order-to-erp", "direct:order-to-file", "direct:order-to-kafka");

        from("direct:order-to-erp").routeId("order-to-erp")
                .idempotentConsumer(header(LazadaConstants.PUSH_KEY)).idempotentRepository("orders-in-erp").eager(false)
                .bean("books", "saveOrder");

        from("direct:order-to-file").routeId("order-to-file")
                .idempotentConsumer(header(LazadaConstants.PUSH_KEY)).idempotentRepository("orders-in-file").eager(false)
                .marshal("json").convertBodyTo(String.class)
                .bean("ordersFile", "append");

        from("direct:order-to-kafka").routeId("order-to-kafka")
                .idempotentConsumer(header(LazadaConstants.PUSH_KEY)).idempotentRepository("orders-in-kafka").eager(false)
                .setHeader(KafkaConstants.KEY, simple("${body.seller}:${body.orderId}"))
                .marshal("json").convertBodyTo(String.class)
                .to("kafka:{{kafka.topic.orders}}");
    }
}
