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

/** Writes each order that changed since a day into a file of its own, old ones first read beside the new ones. */
public class BackFill extends RouteBuilder {
    @Override
    public void configure() {
        from("lazada:stream:orders?pollFrom={{backfill.from}}").routeId("back-fill")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .transformDataType("lazada:application-json")
                .to("file:{{orders.dir:orders}}?fileName=${header.CamelLazadaSellerId}-${header.CamelLazadaOrderId}.json");
    }
}
