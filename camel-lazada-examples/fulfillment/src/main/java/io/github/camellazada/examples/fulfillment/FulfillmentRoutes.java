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
package io.github.camellazada.examples.fulfillment;

import io.github.camellazada.examples.support.Refusals;
import org.apache.camel.builder.RouteBuilder;

/** Jobs of the warehouse to Lazada: pack, label, invoice number, ready to ship. {@code camel/watch.yaml} watches orders,
 * deadlines and what carriers tell. */
public class FulfillmentRoutes extends RouteBuilder {
    /** Jobs at the same time, so that one whose answer is late holds up no other order. */
    private static final int WORKERS = 4;
    /** What Lazada says to each item is noted, so that one which it refuses holds up no other. */
    private static final String ITEMS = "?failOn=never&bodyAs=document";

    @Override
    public void configure() {
        for (int worker = 1; worker <= WORKERS; worker++) {
            from("timer:jobs-" + worker + "?synchronous=true&period={{fulfillment.period}}").routeId("jobs-" + worker)
                    .setBody(method("desk", "claim"))
                    .loopDoWhile(body().isNotNull()).to("direct:job").setBody(method("desk", "claim")).end();
        }

        from("direct:job").routeId("job")
                .onException(Exception.class).handled(true).bean("desk", "failed").end()
                .setVariable("job", body())
                .process(exchange -> exchange.setVariable("refusals", new Refusals()))
                .setHeader("CamelLazadaSellerId", simple("${body.seller}"))
                .setHeader("CamelLazadaCountry", simple("${body.country}"))
                .to("direct:items")
                .toD("direct:${variable.job.action}")
                .to("direct:items")
                .bean("desk", "ended");

        from("direct:items").routeId("items").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_id", simple("${variable.job.orderId}"))
                .to("lazada:order-items-get?outputType=pojo&bodyAs=ignore")
                .setVariable("items", body());

        from("direct:ship").routeId("ship").errorHandler(noErrorHandler())
                .to("direct:digital")
                .split(method("steps", "toPack")).stopOnException().to("direct:pack").end()
                // the items have their packages now
                .to("direct:items")
                .split(method("steps", "labels")).stopOnException().to("direct:label").end()
                .filter(simple("${variable.job.invoiced}")).to("direct:invoices").end()
                .to("direct:ready");

        from("direct:digital").routeId("digital").errorHandler(noErrorHandler())
                .setBody(method("steps", "digital"))
                .filter(simple("${body.size} > 0"))
                .setBody(method("steps", "digitalDelivery(${variable.job}, ${body})"))
                .to("lazada:order-digital-delivered" + ITEMS).bean("desk", "note");

        from("direct:ready").routeId("ready").errorHandler(noErrorHandler())
                .setVariable("status", constant("packed")).to("direct:packages")
                .filter(body().isNotNull()).to("lazada:order-package-rts" + ITEMS).bean("desk", "note");

        // one package for each warehouse; Lazada says who may carry it
        from("direct:pack").routeId("pack").errorHandler(noErrorHandler())
                .setVariable("ids", body())
                .setBody(method("parcels", "providers(${variable.job.orderId}, ${variable.ids})"))
                .to("lazada:order-shipment-providers-get?outputType=map&bodyAs=document")
                .setBody(method("parcels", "pack(${variable.job.orderId}, ${variable.ids}, ${body})"))
                .to("lazada:order-fulfill-pack" + ITEMS).bean("desk", "note");

        from("direct:label").routeId("label").errorHandler(noErrorHandler())
                .setVariable("package", body())
                .setBody(simple("{\"doc_type\": \"{{fulfillment.label}}\", \"packages\": [{\"package_id\": \"${body}\"}]}"))
                .to("lazada:order-package-document-get?outputType=pojo&bodyAs=document")
                .bean("labels", "save(${variable.package}, ${body})");

        from("direct:invoices").routeId("invoices").errorHandler(noErrorHandler())
                .split(method("steps", "packed")).stopOnException().to("direct:invoice");

        from("direct:invoice").routeId("invoice").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_item_id", body())
                .setHeader("CamelLazadaParam.invoice_number", simple("${variable.job.invoice}"))
                .to("lazada:order-invoice-number-set?bodyAs=ignore");

        // undoes packing, so that the next job packs anew
        from("direct:repack").routeId("repack").errorHandler(noErrorHandler())
                .setVariable("status", constant("packed")).to("direct:packages")
                .filter(body().isNotNull()).to("lazada:order-package-repack" + ITEMS).bean("desk", "note");
        // the seller's own fleet has the package at the buyer, or could not deliver it
        from("direct:delivered").routeId("delivered").errorHandler(noErrorHandler())
                .setVariable("status", constant("ready_to_ship")).to("direct:packages")
                .filter(body().isNotNull()).to("lazada:order-package-sof-delivered" + ITEMS).bean("desk", "note");
        from("direct:failed").routeId("failed").errorHandler(noErrorHandler())
                .setVariable("status", constant("ready_to_ship")).to("direct:packages")
                .filter(body().isNotNull()).to("lazada:order-package-sof-failed-delivery" + ITEMS).bean("desk", "note");

        from("direct:packages").routeId("packages").errorHandler(noErrorHandler())
                .setBody(method("steps", "packages(${variable.job}, ${variable.items}, ${variable.status})"))
                .setBody(method("parcels", "packageList(${body})"));

        // papers that go into the package or to the carrier
        from("direct:print-invoice").routeId("print-invoice").errorHandler(noErrorHandler())
                .setVariable("document", constant("invoice")).to("direct:document");
        from("direct:print-manifest").routeId("print-manifest").errorHandler(noErrorHandler())
                .setVariable("document", constant("carrierManifest")).to("direct:document");
        from("direct:document").routeId("document").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.order_item_ids", method("steps", "printable"))
                .setHeader("CamelLazadaParam.doc_type", variable("document"))
                .to("lazada:order-document-get?outputType=map&bodyAs=ignore")
                .bean("labels", "save(${variable.job.orderId}-${variable.document}, ${body[document]})");
    }
}
