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
package io.github.camellazada.examples.redmart;

import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;

/** Stock files of the ERP to stock lots, and the lots to a file. {@code camel/pickup-jobs.yaml} writes pickup jobs to files. */
public class RedMartRoutes extends RouteBuilder {
    private static final String STORE = "?param.storeId=${variable.store}&outputType=map";
    private static final String PAGES = STORE + "&paging=true&bodyAs=ignore&param.page=1&param.pageSize=100";

    @Override
    public void configure() {
        // a file that cannot be finished stays and is read again: what RedMart has by then is not written twice
        from("file:{{redmart.inbox}}?include=.*[.]csv&move=done&delay={{redmart.poll}}").routeId("stock")
                .onException(LazadaException.class).logExhausted(false)
                .log(LoggingLevel.WARN, "${variable.file} is read again later: ${exception.message}").end()
                .setVariable("file", header("CamelFileName"))
                .setVariable("stock", method("intake", "read(${body}, ${header.CamelFileName})"))
                .split(simple("${variable.stock.stores}")).stopOnException().to("direct:store").end()
                .split(simple("${variable.stock.rows}")).stopOnException().to("direct:row").end()
                .setHeader("CamelFileName", variable("file"))
                .setBody(simple("${variable.stock.results}"))
                .to("file:{{redmart.results}}?tempFileName=${file:name}.part")
                .filter(simple("${variable.stock.faulty}"))
                .setHeader("CamelFileName", variable("file"))
                .setBody(simple("${variable.stock.errors}"))
                .to("file:{{redmart.errors}}?tempFileName=${file:name}.part")
                .end();

        // a store that RedMart refuses costs its rows and not those of the others
        from("direct:store").routeId("store").errorHandler(noErrorHandler())
                .setVariable("store", body())
                .doTry().to("direct:directory")
                .doCatch(LazadaRequestException.class).bean("results", "storeRefused").end();

        from("direct:directory").routeId("directory").errorHandler(noErrorHandler())
                .setVariable("store", body())
                .toD("lazada:rss-products-get" + PAGES).bean("directory", "products")
                .toD("lazada:rss-pickup-locations-get" + PAGES).bean("directory", "locations");

        // a handled onException would end the split; a caught refusal does not
        from("direct:row").routeId("row").errorHandler(noErrorHandler())
                .setVariable("row", body())
                .setVariable("store", simple("${body.store}"))
                .setVariable("product", method("directory", "product(${variable.row})"))
                .setVariable("location", method("directory", "location(${variable.row})"))
                .doTry()
                .to("direct:new-product", "direct:new-location")
                .choice()
                .when(simple("${variable.product} == null || ${variable.location} == null")).bean("results", "unknown")
                .otherwise().to("direct:lot").end()
                .endDoTry()
                .doCatch(LazadaRequestException.class).bean("results", "refused")
                .end();

        // the listings may not have yet what RedMart knows by its id
        from("direct:new-product").routeId("new-product").errorHandler(noErrorHandler())
                .filter(simple("${variable.product} == null && ${variable.row.product} regex '[0-9]{1,18}'"))
                .setHeader("CamelLazadaParam.productId", simple("${variable.row.product}"))
                .toD("lazada:rss-product-get" + STORE + "&bodyAs=ignore")
                .setVariable("product", simple("${body[rpc]}"));
        from("direct:new-location").routeId("new-location").errorHandler(noErrorHandler())
                .filter(simple("${variable.location} == null && ${variable.row.location} regex '[0-9]{1,18}'"))
                .setHeader("CamelLazadaParam.pickupLocationId", simple("${variable.row.location}"))
                .toD("lazada:rss-pickup-location-get" + STORE + "&bodyAs=ignore")
                .setVariable("location", simple("${body[id]}"));

        from("direct:lot").routeId("lot").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.productId", variable("product"))
                .setHeader("CamelLazadaParam.pickupLocationId", variable("location"))
                .toD("lazada:rss-stock-lot-get" + STORE + "&param.stockLotId=0&bodyAs=ignore")
                .setVariable("lot", body())
                .setVariable("written", method("results", "differs"))
                .filter(variable("written").isEqualTo(true))
                .setHeader("CamelLazadaParam.productId", variable("product"))
                .setHeader("CamelLazadaParam.pickupLocationId", variable("location"))
                .setBody(simple("{\"quantityAtPickupLocation\": ${variable.row.quantity}}"))
                .toD("lazada:rss-stock-lot-update" + STORE + "&param.stockLotId=0&bodyAs=document")
                .setVariable("lot", body())
                .end()
                .bean("results", "stands");

        // what RedMart has of each product at each location, to compare with the ERP
        from("timer:overview?synchronous=true&period={{redmart.overview.period}}").routeId("overview")
                .onException(LazadaException.class).handled(true).process("troubles").end()
                .split(simple("{{redmart.stores}}"), ",").to("direct:overview").end();
        from("direct:overview").routeId("overview-of-store").errorHandler(noErrorHandler())
                .setBody(simple("${body.trim}")).to("direct:directory")
                .setBody(method("directory", "lots(${variable.store})"))
                .split(body(), AggregationStrategies.string("")).stopOnException().to("direct:lots").end()
                .setHeader("CamelFileName", simple("stock-${variable.store}.csv"))
                .setBody(simple("product,code,location,lot,at_location,scheduled_for_pickup,available_for_sale\n${body}"))
                .to("file:{{data.dir}}?tempFileName=${file:name}.part");
        from("direct:lots").routeId("lots").errorHandler(noErrorHandler())
                .setVariable("place", body())
                .setHeader("CamelLazadaParam.productId", simple("${variable.place.product}"))
                .setHeader("CamelLazadaParam.pickupLocationId", simple("${variable.place.location}"))
                .toD("lazada:rss-stock-lots-get" + STORE + "&bodyAs=ignore")
                .setBody(method("results", "overview"));
    }
}
