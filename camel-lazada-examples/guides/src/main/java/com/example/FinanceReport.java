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
import org.apache.camel.processor.aggregate.StringAggregationStrategy;

/** Writes the transactions of the last 30 days into a CSV file, once a day. */
public class FinanceReport extends RouteBuilder {
    @Override
    public void configure() {
        from("timer:report?period={{report.period:86400000}}").routeId("finance-report")
                .setHeader("CamelLazadaParam.start_time", simple("${date-with-timezone:now-720h:{{report.zone}}:yyyy-MM-dd}"))
                .setHeader("CamelLazadaParam.end_time", simple("${date-with-timezone:now:{{report.zone}}:yyyy-MM-dd}"))
                .to("lazada:finance-transaction-details-get?paging=true&outputType=pojo&param.limit=500")
                .split(body(), new StringAggregationStrategy()).streaming().stopOnException()
                .transform(simple("${body.date},${body.orderId},${body.orderItemId},\"${body.sellerSku}\",\"${body.feeName}\","
                        + "${body.amount.amount},${body.amount.currency},\"${body.paidStatus}\",\"${body.statement}\"\n"))
                .end()
                .filter(simple("${body} is 'java.lang.String'"))
                .transform(simple("date,order,item,sku,fee,amount,currency,paid,statement\n${body}"))
                .to("file:{{report.dir:reports}}?fileName=${date-with-timezone:now:{{report.zone}}:yyyy-MM-dd}.csv&tempPrefix=.");
    }
}
