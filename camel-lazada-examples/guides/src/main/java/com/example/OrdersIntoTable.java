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

/** Keeps each order and its items in two tables, as Lazada has them. */
public class OrdersIntoTable extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:orders").routeId("orders-into-table")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .to("sql:classpath:sql/order.sql?dataSource=#shop")
                .split(simple("${body.items}")).stopOnException()
                .to("sql:classpath:sql/order-item.sql?dataSource=#shop");
    }
}
