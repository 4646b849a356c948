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
package io.github.camellazada.examples.catalogue;

import java.util.Map;

import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** CSV files to the table of rows; rows to Lazada; what becomes of them back. {@code camel/topic.yaml} adds a topic. */
public class CatalogueRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("file:{{catalogue.inbox}}?include=.*[.]csv&move=done&moveFailed=failed").routeId("csv").bean("intake", "csv");

        from("timer:rows?synchronous=true&period={{catalogue.period}}").routeId("rows")
                .setBody(method("desk", "claim"))
                .loopDoWhile(simple("${body.size} > 0")).to("direct:rows").setBody(method("desk", "claim")).end();

        from("direct:rows").routeId("work")
                .onException(Exception.class).handled(true).bean("desk", "allFailed").end()
                .setVariable("rows", body())
                .setHeader("CamelLazadaSellerId", simple("${body[0].seller}"))
                .setHeader("CamelLazadaCountry", simple("${body[0].country}"))
                .to("direct:reference", "direct:find", "direct:suggest")
                .split(simple("${variable.rows}")).parallelProcessing().to("direct:row");

        // once a day, and after Lazada has said that categories have changed
        from("direct:reference").routeId("reference").errorHandler(noErrorHandler())
                .choice().when(method("reference", "isStale"))
                .to("lazada:category-tree-get?outputType=map&bodyAs=ignore")
                .bean("reference", "categories")
                .to("lazada:category-brands-query?paging=true&outputType=map&bodyAs=ignore&param.startRow=0&param.pageSize=200")
                .bean("reference", "brands").end()
                .choice().when(method("reference", "isStranger"))
                .to("lazada:seller-get?outputType=map&bodyAs=ignore")
                .bean("reference", "seller").end();
        from("lazada:push:category-tree").routeId("category-tree").bean("reference", "forget");

        from("direct:find").routeId("find").errorHandler(noErrorHandler())
                .removeVariable("found")
                .setHeader("CamelLazadaParam.sku_seller_list", method("directory", "codes"))
                .doTry().to("direct:skus")
                .doCatch(LazadaRequestException.class)
                // Lazada may refuse the code of a single row; each row asks by itself then
                .log(LoggingLevel.DEBUG, "Rows are looked for one by one: ${exception.message}").end();

        from("direct:skus").routeId("skus").errorHandler(noErrorHandler())
                .to("lazada:products-get?paging=true&outputType=pojo&bodyAs=ignore&param.filter=all&param.limit=50")
                .setVariable("found", method("directory", "found"));

        from("direct:suggest").routeId("suggest").errorHandler(noErrorHandler())
                .setVariable("suggested", constant(Map.of()))
                .setVariable("names", method("suggestions", "names"))
                .filter(simple("${variable.names} != null"))
                .setHeader("CamelLazadaParam.product_name_list", variable("names"))
                .doTry()
                .to("lazada:product-category-suggestion-get-batch?outputType=map&bodyAs=ignore")
                .setVariable("suggested", method("suggestions", "byName"))
                .doCatch(LazadaRequestException.class)
                // Lazada no longer lists this API; each row asks by itself then
                .removeHeader("CamelLazadaParam.product_name_list")
                .end();

        from("direct:row").routeId("row")
                .onException(Exception.class).handled(true).bean("desk", "failed").end()
                .setVariable("row", body())
                .filter(simple("${variable.found} == null"))
                .setHeader("CamelLazadaParam.sku_seller_list", simple("${variable.row.sellerSku}"))
                .to("direct:skus").end()
                .setVariable("known", method("directory", "of"))
                .choice()
                .when(simple("${variable.row.action} == 'deactivate'")).to("direct:deactivate")
                .when(simple("${variable.row.action} == 'remove'")).to("direct:remove")
                .when(method("products", "isUnchanged")).bean("desk", "done")
                .otherwise().to("direct:upsert");

        from("direct:upsert").routeId("upsert").errorHandler(noErrorHandler())
                .to("direct:category", "direct:pictures", "direct:video")
                .choice().when(method("videos", "isReady")).to("direct:write").otherwise().bean("desk", "waitForVideo");

        from("direct:category").routeId("category").errorHandler(noErrorHandler())
                .setVariable("category", method("suggestions", "category"))
                .choice().when(simple("${variable.category} == null"))
                .setHeader("CamelLazadaParam.product_name", method("suggestions", "name"))
                .to("lazada:product-category-suggestion-get?outputType=map&bodyAs=ignore")
                .setVariable("category", method("suggestions", "only")).end()
                .choice().when(method("reference", "lacksAttributes"))
                .setHeader("CamelLazadaParam.primary_category_id", simple("${variable.category}"))
                .to("lazada:category-attributes-get?outputType=map&bodyAs=ignore")
                .bean("reference", "attributes").end()
                .bean("rules", "check");

        from("direct:pictures").routeId("pictures").errorHandler(noErrorHandler())
                .setVariable("pictures", method("pictures", "missing"))
                .split(simple("${variable.pictures.files}")).stopOnException().to("direct:picture-file").end()
                .choice()
                .when(simple("${variable.pictures.urls.size} == 1")).to("direct:picture-url")
                .when(simple("${variable.pictures.urls.size} > 1")).to("direct:picture-urls").end()
                .setVariable("images", method("pictures", "images"));

        from("direct:picture-file").routeId("picture-file").errorHandler(noErrorHandler())
                .setVariable("picture", body())
                .setBody(method("pictures", "file"))
                .to("lazada:image-upload?outputType=map")
                .bean("pictures", "uploaded");

        from("direct:picture-url").routeId("picture-url").errorHandler(noErrorHandler())
                .setBody(method("pictures", "one"))
                .to("lazada:image-migrate?outputType=map")
                .bean("pictures", "copied");

        // Lazada fetches several pictures on its own time, and tells of them when it is asked for their batch
        from("direct:picture-urls").routeId("picture-urls").errorHandler(noErrorHandler())
                .setBody(method("pictures", "several"))
                .to("lazada:images-migrate?outputType=map")
                .setHeader("CamelLazadaParam.batch_id", simple("${body[batch_id]}"))
                .delay(600).to("direct:migrated");

        from("direct:migrated").routeId("migrated")
                .errorHandler(defaultErrorHandler().maximumRedeliveries(4).redeliveryDelay(600).logExhausted(false))
                .to("lazada:image-response-get?outputType=map&bodyAs=ignore")
                .bean("pictures", "migrated");

        from("direct:video").routeId("video").errorHandler(noErrorHandler())
                .setVariable("film", method("videos", "film"))
                .filter(method("videos", "isNew"))
                .setHeader("CamelLazadaParam.title", simple("${variable.row.sellerSku}"))
                .setHeader("CamelLazadaParam.coverUrl", simple("${variable.images[0]}"))
                .setBody(simple("${variable.film.path}"))
                .to("lazada:upload:video?outputType=map&uploadStore=#uploads&uploadListener=#uploadProgress")
                .setVariable("film", method("videos", "uploaded"));

        from("direct:write").routeId("write").errorHandler(noErrorHandler())
                .setBody(method("documents", "product"))
                .choice()
                .when(simple("${variable.known} == null")).to("lazada:product-create?outputType=map")
                .otherwise().to("lazada:product-update?outputType=map").end()
                .setVariable("sent", method("products", "sent"))
                .choice().when(method("documents", "hasSizeChart"))
                .setHeader("CamelLazadaParam.template_name", simple("${variable.row.fields[size_chart]}"))
                .to("lazada:size-chart-template-get?outputType=map&bodyAs=ignore&param.page_no=1&param.page_size=50")
                .setBody(method("documents", "sizeChart"))
                .to("lazada:size-chart-batch-update").end()
                .bean("desk", "done");

        from("direct:deactivate").routeId("deactivate").errorHandler(noErrorHandler())
                .setBody(method("documents", "sku"))
                .doTry().to("lazada:product-deactivate")
                .doCatch(LazadaRequestException.class).onWhen(simple("${exception.code} == 'E0004'"))
                .log("${variable.row} is offline already").end()
                .bean("products", "gone").bean("desk", "done");

        from("direct:remove").routeId("remove").errorHandler(noErrorHandler())
                .choice()
                .when(simple("${variable.known} == null")).log("Lazada has no SKU of ${variable.row}")
                .when(simple("${variable.known.others}"))
                .setBody(method("documents", "sku")).to("lazada:product-sku-remove")
                .otherwise()
                .setHeader("CamelLazadaParam.sku_id_list", method("documents", "whole"))
                .to("lazada:product-remove?bodyAs=ignore").end()
                .bean("products", "gone").bean("desk", "done");
    }
}
