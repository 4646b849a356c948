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
package io.github.camellazada.examples.finance;

import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.builder.RouteBuilder;

/** Reads the money of a month, reconciles it and writes the report. {@code camel/ledger.yaml} keeps each transaction as it comes up. */
public class FinanceRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("timer:reports?synchronous=true&period={{finance.period}}").routeId("reports")
                .split(method("desk", "due")).to("direct:report").end();

        from("direct:report").routeId("report")
                .onException(Exception.class).handled(true).bean("desk", "failed").end()
                .setVariable("books", body())
                .setHeader("CamelLazadaSellerId", simple("${body.account.seller}"))
                .setHeader("CamelLazadaCountry", simple("${body.account.country}"))
                .to("direct:statements")
                .to("direct:transactions")
                .to("direct:movements")
                .to("direct:logistics-fees")
                .split(method("clerk", "orders")).stopOnException().to("direct:items").end()
                .to("lazada:seller-metrics-get?outputType=map&bodyAs=ignore").bean("clerk", "metrics")
                .setVariable("report", method("reconciliation", "of"))
                .split(method("files", "of(${variable.report})")).stopOnException()
                .setHeader("CamelFileName", simple("${body.name}"))
                .setBody(simple("${body.content}"))
                .to("file:{{finance.reports}}?tempFileName=${file:name}.part")
                .end()
                .bean("desk", "written");

        from("direct:statements").routeId("statements").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.created_after", simple("${variable.books.from}"))
                .to("lazada:finance-payout-status-get?outputType=pojo&bodyAs=ignore").bean("clerk", "payouts");

        from("direct:transactions").routeId("transactions").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.start_time", simple("${variable.books.from}"))
                .setHeader("CamelLazadaParam.end_time", simple("${variable.books.till}"))
                .to("lazada:finance-transaction-details-get?paging=true&outputType=pojo&bodyAs=ignore&param.limit=500")
                .bean("clerk", "transactions");

        from("direct:movements").routeId("movements").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.start_time", simple("${variable.books.compactFrom}"))
                .setHeader("CamelLazadaParam.end_time", simple("${variable.books.compactTill}"))
                .to("lazada:finance-transaction-account-transactions-query?paging=true&outputType=pojo&bodyAs=ignore"
                        + "&param.page_num=1&param.page_size=100")
                .bean("clerk", "movements");

        from("direct:logistics-fees").routeId("logistics-fees").errorHandler(noErrorHandler())
                .setHeader("CamelLazadaParam.seller_id", simple("${variable.books.account.seller}"))
                .setHeader("CamelLazadaParam.bill_start_time", simple("${variable.books.billStart}"))
                .setHeader("CamelLazadaParam.bill_end_time", simple("${variable.books.billEnd}"))
                .to("lazada:lbs-slb-query-logistics-fee-detail?paging=true&outputType=pojo&bodyAs=ignore"
                        + "&param.request_type=OPEN_API&param.page_size=100")
                .bean("clerk", "logisticsFees");

        from("direct:items").routeId("items").errorHandler(noErrorHandler())
                .setVariable("ids", body())
                .setHeader("CamelLazadaParam.order_ids", body())
                .doTry()
                .to("lazada:orders-items-get?outputType=pojo&bodyAs=ignore").bean("clerk", "items")
                // Lazada refuses a list with an order that it does not know: each is asked for alone, and a single one is unknown
                .doCatch(LazadaRequestException.class).onWhen(simple("${exception.code} in '37,39'"))
                .filter(simple("${variable.ids.size} > 1"))
                .split(simple("${variable.ids}")).stopOnException().setBody(method("clerk", "alone")).to("direct:items").end()
                .end()
                .end();
    }
}
