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
package com.example;

import org.apache.camel.builder.RouteBuilder;

/** Writes each version of an order to a topic, where the versions of one order follow each other in one partition. */
public class OrdersIntoKafka extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:orders").routeId("orders-into-kafka")
                .transformDataType("lazada:application-cloudevents")
                .setHeader("ce_id", header("CamelCloudEventID"))
                .to("kafka:{{orders.topic:lazada-orders}}");
    }
}
