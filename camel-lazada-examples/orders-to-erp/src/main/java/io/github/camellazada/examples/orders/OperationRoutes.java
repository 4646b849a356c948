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

import org.apache.camel.builder.RouteBuilder;

/** What keeps the application going besides orders: sellers who authorize the app, and tables that must not grow. */
public class OperationRoutes extends RouteBuilder {

    @Override
    public void configure() {
        if (!getContext().resolvePropertyPlaceholders("{{camel.component.lazada.redirect-uri}}").isBlank()) {
            from("lazada:authorize").routeId("authorize")
                    .log("Seller ${header.CamelLazadaSellerId} in ${header.CamelLazadaCountry} has authorized the app");
        }

        from("timer:purge?period={{purge.period}}").routeId("purge")
                .bean("purge", "run");
    }
}
