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

/** Writes the stock levels of CSV files, SellerSku and quantity, to Lazada, 50 rows with two calls. */
public class StockFromCsv extends RouteBuilder {
    @Override
    public void configure() {
        from("file:{{stock.dir:stock}}?include=.*[.]csv&moveFailed=failed").routeId("stock-from-csv")
                .split(body().tokenize("\n", 50, true)).stopOnException()
                .setVariable("levels", method(SkuIds.class, "levels"))
                .setHeader("CamelLazadaParam.sku_seller_list", method(SkuIds.class, "codes"))
                .to("lazada:products-get?paging=true&outputType=pojo&bodyAs=ignore&param.filter=all&param.limit=50")
                .setVariable("rows", method(SkuIds.class, "rows"))
                .setBody(method(SkuIds.class, "document"))
                .filter(body().isNotNull())
                .to("lazada:product-stock-sellable-update?failOn=never&onFreeze=hold")
                .end()
                .setBody(method(SkuIds.class, "refused"))
                .filter(body().isNotNull())
                .log("Not written: ${body}")
                .to("file:{{stock.dir:stock}}/refused?fileExist=Append&appendChars=\\n");
    }
}
