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

/** Appends each version of an order to a file once, however often the topic has it. */
public class OrdersFromKafka extends RouteBuilder {
    @Override
    public void configure() {
        from("kafka:{{orders.topic:lazada-orders}}?groupId=warehouse&autoOffsetReset=earliest&breakOnFirstError=true")
                .routeId("orders-from-kafka")
                .filter(simple("${body} != null"))
                .idempotentConsumer(simple("${headerAs(ce_id, String)}")).idempotentRepository("seen").eager(false)
                .to("file:{{orders.dir:orders}}?fileName=versions.jsonl&fileExist=Append&appendChars=\\n");
    }
}
