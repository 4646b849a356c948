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

/** Refunds a return at once where the buyer paid less than 50, and refuses every other one with the first reason of Lazada's list. */
public class ReturnsByPrice extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:reverse-orders").routeId("returns-by-price")
                .filter(simple("${header.CamelLazadaGone} == false && ${body.requestType} == 'RETURN'"))
                .setVariable("reverse", body())
                .split(simple("${body.lines}")).stopOnException()
                .filter(simple("${body.status} == 'REQUEST_INITIATE'"))
                .setVariable("line", simple("${body.reverseOrderLineId}"))
                .setVariable("item", simple("${body.orderItemId}"))
                .setHeader("CamelLazadaParam.order_id", simple("${variable.reverse.orderId}"))
                .to("lazada:order-items-get?bodyAs=ignore&outputType=pojo")
                .setVariable("paid", method(PaidPrice.class))
                .choice()
                .when(simple("${variable.paid} < 50"))
                .setVariable("action", constant("instantRefund"))
                .otherwise()
                .setVariable("action", constant("refuseReturn"))
                .setHeader("CamelLazadaParam.reverse_order_line_id", variable("line"))
                .to("lazada:order-reverse-reason-list?bodyAs=ignore&outputType=map")
                .setHeader("CamelLazadaParam.reason_id", simple("${body[0][reason_id]}"))
                .setHeader("CamelLazadaParam.comment", simple("${body[0][text]}"))
                .end()
                .setHeader("CamelLazadaParam.reverse_order_id", simple("${variable.reverse.reverseOrderId}"))
                .setHeader("CamelLazadaParam.reverse_order_item_ids", variable("line"))
                .setHeader("CamelLazadaParam.action", variable("action"))
                .to("lazada:order-reverse-return-update?bodyAs=ignore");
    }
}
