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

/** Agrees to what needs no look at the goods, writes a file for a person about the rest, and carries out what the person decides. */
public class DecideReturns extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:reverse-orders").routeId("returns")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .setVariable("reverse", body())
                .setHeader("CamelLazadaParam.reverse_order_id", simple("${body.reverseOrderId}"))
                .split(simple("${body.lines}")).stopOnException()
                .choice()
                .when(simple("${variable.reverse.requestType} == 'CANCEL' && ${body.status} == 'REQUEST_INITIATE'"))
                .to("lazada:order-reverse-cancel-seller-decide?bodyAs=ignore&param.agree_cancel=true")
                .when(simple("${variable.reverse.requestType} == 'RETURN' && ${body.status} == 'REQUEST_INITIATE'"))
                .setHeader("CamelLazadaParam.reverse_order_item_ids", simple("${body.reverseOrderLineId}"))
                .to("lazada:order-reverse-return-update?bodyAs=ignore&param.action=agreeReturn")
                .when(simple("${body.status} in 'REQUEST_INITIATE,BUYER_RETURN_ITEM,REFUND_PENDING'"))
                .setHeader("CamelFileName", simple("${body.reverseOrderLineId}.txt"))
                .transform(simple("""
                        ${variable.reverse.requestType} ${body.status}, ${body.sellerSku}: ${body.reason}
                        {"reverse_order_id": ${variable.reverse.reverseOrderId},
                         "reverse_order_item_ids": [${body.reverseOrderLineId}], "action": ""}
                        """))
                .to("file:{{returns.dir:returns}}/open");

        from("file:{{returns.dir:returns}}/decisions?include=.*[.]json&moveFailed=failed").routeId("decisions")
                .unmarshal().json()
                .to("lazada:order-reverse-return-update?bodyAs=parameters");
    }
}
