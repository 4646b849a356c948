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
package io.github.camellazada.examples.promotions;

import org.apache.camel.builder.RouteBuilder;

/** Rows of files to Lazada. {@code camel/files.yaml} takes the files, writes their results and reports. */
public class PromotionRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("timer:rows?synchronous=true&period={{promotions.period}}").routeId("rows")
                .setBody(method("desk", "claim"))
                .loopDoWhile(body().isNotNull()).to("direct:row").setBody(method("desk", "claim")).end();

        from("direct:row").routeId("row")
                .onException(Exception.class).handled(true).bean("desk", "failed").end()
                .setVariable("row", body())
                .setVariable("kind", simple("${body.kind}"))
                .process(exchange -> exchange.setVariable("work", new PromotionWork()))
                .removeHeaders("CamelLazada*")
                .setHeader("CamelLazadaSellerId", simple("${body.seller}"))
                .setHeader("CamelLazadaCountry", simple("${body.country}"))
                .to("direct:find")
                .to("direct:update")
                .filter(simple("${variable.row.skus} != null")).to("direct:skus").end()
                .to("direct:switch")
                .bean("desk", "done");

        // a promotion is found by its name: a row that comes again, or whose creation had no answer, creates nothing twice
        from("direct:find").routeId("find").errorHandler(noErrorHandler())
                .to("direct:search")
                .filter(simple("${variable.work.id} == null"))
                .setBody(simple("${variable.row.parameters}"))
                .toD("lazada:${variable.kind.operations.create}?outputType=map&bodyAs=parameters")
                .bean("planner", "created")
                // an answer that was lost and then found out by a read has no id
                .filter(simple("${variable.work.id} == null")).to("direct:search").bean("planner", "mustBeListed").end();

        from("direct:search").routeId("search").errorHandler(noErrorHandler())
                .setBody(method("planner", "search"))
                .toD("lazada:${variable.kind.operations.list}?paging=true&outputType=map&bodyAs=parameters")
                .bean("planner", "find");

        from("direct:update").routeId("update").errorHandler(noErrorHandler())
                .setBody(method("planner", "identity"))
                .toD("lazada:${variable.kind.operations.get}?outputType=map&bodyAs=parameters")
                .setVariable("promotion", body())
                .setBody(method("planner", "update"))
                .filter(body().isNotNull())
                .toD("lazada:${variable.kind.operations.update}?bodyAs=parameters");

        from("direct:skus").routeId("skus").errorHandler(noErrorHandler())
                .split(method("skus", "asked")).stopOnException()
                .setHeader("CamelLazadaParam.sku_seller_list", body())
                .to("lazada:products-get?paging=true&outputType=pojo&bodyAs=ignore&param.filter=all&param.limit=50")
                .bean("skus", "learn")
                .end()
                .setBody(method("planner", "identity"))
                .to("direct:present")
                .setVariable("verb", constant("added"))
                .split(method("skus", "toAdd")).stopOnException()
                .toD("lazada:${variable.kind.operations.addSkus}?failOn=never&outputType=map&bodyAs=parameters")
                .bean("skus", "outcome")
                .end()
                .setVariable("verb", constant("removed"))
                .split(method("skus", "toRemove")).stopOnException()
                .toD("lazada:${variable.kind.operations.removeSkus}?failOn=never&outputType=map&bodyAs=parameters")
                .bean("skus", "outcome")
                .end();

        from("direct:present").routeId("present").errorHandler(noErrorHandler())
                .setBody(method("planner", "paged"))
                .toD("lazada:${variable.kind.operations.skus}?paging=true&outputType=map&bodyAs=parameters")
                .setVariable("present", method("skus", "present"));

        from("direct:switch").routeId("switch").errorHandler(noErrorHandler())
                .setVariable("switch", method("planner", "switched"))
                .filter(simple("${variable.switch} != null"))
                .setBody(method("planner", "identity"))
                .toD("lazada:${variable.switch}?bodyAs=parameters")
                .bean("planner", "hasSwitched");
    }
}
