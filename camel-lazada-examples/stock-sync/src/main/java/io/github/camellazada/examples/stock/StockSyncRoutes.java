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
package io.github.camellazada.examples.stock;

import io.github.camellazada.exception.LazadaException;
import org.apache.camel.builder.RouteBuilder;

/** CSV files and the ERP's table to the book; the book to Lazada; results back. {@code camel/kafka.yaml} adds a topic. */
public class StockSyncRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("file:{{stock.inbox}}?include=.*[.]csv&move=done&moveFailed=failed").routeId("csv")
                .bean("intake", "csv(${body}, ${header.CamelFileName}, ${header.CamelFileLength})")
                .split(body())
                .setBody(simple("${body.csv}"))
                .to("file:{{stock.errors}}?fileExist=Append&appendChars=\\n");

        from("timer:erp?synchronous=true&period={{stock.erp.period}}").routeId("erp")
                .bean("intake", "erp");

        from("timer:window?synchronous=true&period={{stock.window}}&delay={{stock.window}}").routeId("window")
                .to("direct:flush");

        from("direct:flush").routeId("flush")
                .setBody(method("outbox", "workers"))
                .split(body()).executorService("senders").to("direct:send").end();

        // each worker goes on at once with the next batch, so that a slow answer holds up no other; whoever sees that few
        // batches are left claims more of them, and looks them up while the others write
        from("direct:send").routeId("send")
                .setBody(method("outbox", "next"))
                .loopDoWhile(body().isNotNull())
                .setVariable("next", body())
                .setBody(method("outbox", "ahead"))
                .split(method("lookAhead", "pages")).executorService("readers").to("direct:ahead").end()
                .setBody(variable("next"))
                .to("direct:batch")
                .setBody(method("outbox", "next")).end();

        // a batch whose look-up failed here reads for itself
        from("direct:ahead").routeId("ahead")
                .onException(LazadaException.class).handled(true).end()
                .to("direct:read");

        from("direct:read").routeId("read").errorHandler(noErrorHandler())
                .setVariable("levels", simple("${body.levels}"))
                .setHeader("CamelLazadaSellerId", simple("${body.seller}"))
                .setHeader("CamelLazadaCountry", simple("${body.country}"))
                .setHeader("CamelLazadaParam.sku_seller_list", method("planner", "toRead"))
                .filter(header("CamelLazadaParam.sku_seller_list").isNotNull())
                .to("lazada:products-get?paging=true&outputType=pojo&bodyAs=ignore&priority=STOCK"
                        + "&param.filter=all&param.options=1&param.limit=50")
                .bean("planner", "learn")
                .end()
                .removeHeader("CamelLazadaParam.sku_seller_list");

        from("direct:batch").routeId("batch")
                .onException(LazadaException.class).handled(true).bean("ledger", "failed").end()
                .setVariable("batch", body())
                // a worker goes on with the exchange of its last batch
                .removeVariable("plan")
                .to("direct:read")
                .filter(method("planner", "asksForWarehouses")).to("direct:warehouses").end()
                .setVariable("plan", method("planner", "plan"))
                .bean("ledger", "planned")
                .setBody(simple("${variable.plan.document}"))
                .filter(simple("${variable.plan.operation} != null"))
                .toD("lazada:${variable.plan.operation}?failOn=never&onFreeze={{stock.on-freeze}}")
                .bean("ledger", "settle");

        // a row may name a warehouse by the name that the seller has given it
        from("direct:warehouses").routeId("warehouses").errorHandler(noErrorHandler())
                .to("lazada:rc-warehouse-get?outputType=map&bodyAs=ignore").bean("planner", "learnWarehouses")
                .to("lazada:rc-warehouse-detail-get?outputType=map&bodyAs=ignore").bean("planner", "learnWarehouses");

        from("lazada:outcomes").routeId("outcomes")
                .bean("ledger", "ended");

        from("timer:results?synchronous=true&period={{stock.results.period}}").routeId("results")
                .split(method("results", "reports")).to("direct:tell").end()
                .bean("results", "mark");

        // a file and the ERP are told many results at once, since each opening and each commit takes time from the writes
        from("direct:tell").routeId("tell")
                .setVariable("report", body())
                .choice()
                .when(simple("${body.kind} == 'erp'")).bean("results", "erp")
                .when(simple("${body.kind} == 'csv'"))
                .setHeader("CamelFileName", simple("${body.file}"))
                .setBody(simple("${body.csv}"))
                .to("file:{{stock.results}}?fileExist=Append&appendChars=\\n")
                .otherwise().setBody(simple("${body.first}")).to("{{stock.results.other}}")
                .end()
                .bean("results", "told(${variable.report})");

        from("timer:drift?period={{stock.drift.period}}&delay={{stock.drift.period}}").routeId("drift")
                .autoStartup("{{stock.drift}}")
                .bean("outbox", "repair");
    }
}
