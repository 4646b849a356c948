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

/** Packs the order that a file of the warehouse names, and marks it as ready to ship. */
public class Fulfillment extends RouteBuilder {
    @Override
    public void configure() {
        from("file:{{shipments.dir:shipments}}?moveFailed=failed").routeId("fulfillment")
                .setVariable("order", simple("${file:name.noext}"))
                .to("direct:items")
                .setVariable("ids", method(Parcel.class, "toPack"))
                .filter(simple("${variable.ids.size} > 0"))
                .setBody(method(Parcel.class, "asked"))
                .to("lazada:order-shipment-providers-get?outputType=map&bodyAs=document")
                .setBody(method(Parcel.class, "packing"))
                .to("lazada:order-fulfill-pack?bodyAs=document")
                .end()
                .to("direct:items")
                .setBody(method(Parcel.class, "packages"))
                .filter(body().isNotNull())
                .to("lazada:order-package-rts?bodyAs=document");

        from("direct:items").routeId("items").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_id", variable("order"))
                .to("lazada:order-items-get?outputType=pojo&bodyAs=ignore");
    }
}
