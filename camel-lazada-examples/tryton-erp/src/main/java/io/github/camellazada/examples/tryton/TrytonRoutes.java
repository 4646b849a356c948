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
package io.github.camellazada.examples.tryton;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.examples.support.Refusals;
import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.support.Waiting;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** Orders and returns of Lazada to Tryton, and its packed and sent shipments to Lazada. {@code camel/stock.yaml} brings stock back. */
public class TrytonRoutes extends RouteBuilder {
    /** What Lazada says to each item is noted, so that one which it refuses holds up no other. */
    private static final String ITEMS = "?failOn=never&bodyAs=document";

    @Override
    public void configure() {
        // Tryton is away: rows wait here and in the inbox, however long it takes
        onException(TrytonUnavailableException.class).onRedelivery(new Waiting("Tryton", "tryton.url and the log of Tryton"))
                .maximumRedeliveries(-1).redeliveryDelay("{{tryton.retry}}").useExponentialBackOff().backOffMultiplier(2)
                .maximumRedeliveryDelay("{{tryton.retry.most}}").asyncDelayedRedelivery();

        // two processes at once make one of them fail, so that the next attempt finds what the other has made
        onException(TrytonRefusedException.class)
                .maximumRedeliveries(2).redeliveryDelay("{{tryton.retry}}").asyncDelayedRedelivery()
                .handled(true).bean("rejections", "reject");

        onException(UnusableRowException.class)
                .handled(true).bean("rejections", "reject");

        from("lazada:stream:orders?delay={{tryton.poll}}&initialDelay={{tryton.poll}}&pushGrace={{tryton.push.grace}}")
                .routeId("orders")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .bean("books", "order")
                .bean("rejections", "clear");

        from("lazada:stream:reverse-orders?delay={{tryton.poll}}&initialDelay={{tryton.poll}}&pushGrace={{tryton.push.grace}}")
                .routeId("reverse-orders")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .bean("books", "reverse")
                .bean("rejections", "clear");

        // shipments that are packed or done in Tryton become rows, and rows are worked on until Lazada has the same state
        from("timer:shipments?synchronous=true&period={{tryton.ship.period}}").routeId("shipments")
                .autoStartup("{{tryton.ship}}")
                .onException(TrytonUnavailableException.class, TrytonRefusedException.class)
                .handled(true).log(LoggingLevel.WARN, "Shipments wait for the next time: ${exception.message}").end()
                .bean("shipments", "collect");
        from("timer:parcels?synchronous=true&period={{tryton.ship.period}}").routeId("parcels")
                .autoStartup("{{tryton.ship}}")
                .setBody(method("desk", "claim"))
                .loopDoWhile(body().isNotNull()).to("direct:parcel").setBody(method("desk", "claim")).end();

        from("direct:parcel").routeId("parcel")
                .onException(Exception.class).handled(true).bean("desk", "failed").end()
                .setVariable("parcel", body())
                .process(exchange -> exchange.setVariable("refusals", new Refusals()))
                .setHeader(LazadaConstants.SELLER_ID, simple("${body.seller}"))
                .setHeader(LazadaConstants.COUNTRY, simple("${body.country}"))
                .to("direct:items").to("direct:tell").to("direct:items")
                .bean("desk", "ended");

        from("direct:items").routeId("items").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_id", simple("${variable.parcel.orderId}"))
                .to("lazada:order-items-get?outputType=pojo&bodyAs=ignore")
                .setVariable("items", method("desk", "mine(${variable.parcel}, ${body})"));

        // each step is taken for the items whose state at Lazada asks for it
        from("direct:tell").routeId("tell").errorHandler(noErrorHandler())
                .split(method("parcels", "toPack(${variable.items})")).stopOnException().to("direct:pack").end()
                .to("direct:items")
                .split(method("parcels", "labels(${variable.items})")).stopOnException().to("direct:label").end()
                .filter(simple("${variable.parcel.shipped}")).to("direct:ready").end();

        from("direct:ready").routeId("ready").errorHandler(noErrorHandler())
                .setBody(method("parcels", "packages(${variable.items}, 'packed')"))
                .setBody(method("parcels", "packageList(${body})"))
                .filter(body().isNotNull()).to("lazada:order-package-rts" + ITEMS).bean("desk", "note");

        from("direct:pack").routeId("pack").errorHandler(noErrorHandler())
                .setVariable("ids", body())
                .setBody(method("parcels", "providers(${variable.parcel.orderId}, ${variable.ids})"))
                .to("lazada:order-shipment-providers-get?outputType=map&bodyAs=document")
                .setBody(method("parcels", "pack(${variable.parcel.orderId}, ${variable.ids}, ${body})"))
                .to("lazada:order-fulfill-pack" + ITEMS).bean("desk", "note");

        from("direct:label").routeId("label").errorHandler(noErrorHandler())
                .setVariable("package", body())
                .setBody(simple("{\"doc_type\": \"{{tryton.ship.label}}\", \"packages\": [{\"package_id\": \"${body}\"}]}"))
                .to("lazada:order-package-document-get?outputType=pojo&bodyAs=document")
                .bean("labels", "save(${variable.package}, ${body})");
    }
}
