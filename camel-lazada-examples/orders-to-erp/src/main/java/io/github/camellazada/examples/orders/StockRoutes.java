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
package io.github.camellazada.examples.orders;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.exception.LazadaException;
import org.apache.camel.builder.RouteBuilder;

/** Stock levels that changed in the ERP to Lazada, up to 20 SKUs in one call; a change is settled only when Lazada has answered. */
public class StockRoutes extends RouteBuilder {

    @Override
    public void configure() {
        onException(LazadaException.class).handled(true)
                .bean("stock", "failed(${variable.batch}, ${exception})");

        from("sql:classpath:sql/stock-waiting.sql?dataSource=#dataSource&useIterator=false&greedy=true&delay={{stock.period}}")
                .routeId("stock")
                .bean("stock", "batch")
                .setVariable("batch", body())
                .setHeader(LazadaConstants.SELLER_ID, simple("${body.seller}"))
                .setHeader(LazadaConstants.COUNTRY, simple("${body.country}"))
                .setBody(simple("${body.document}"))
                .to("lazada:product-stock-sellable-update")
                .bean("stock", "sent(${variable.batch})");
    }
}
