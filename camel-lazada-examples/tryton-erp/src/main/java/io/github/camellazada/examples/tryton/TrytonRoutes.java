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
package io.github.camellazada.examples.tryton;

import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.builder.RouteBuilder;

/** Orders and returns of Lazada to Tryton. {@code camel/stock.yaml} brings stock back. */
public class TrytonRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // Tryton is away: rows wait here and in the inbox, however long it takes
        onException(TrytonUnavailableException.class)
                .maximumRedeliveries(-1).redeliveryDelay("{{tryton.retry}}").useExponentialBackOff().backOffMultiplier(2)
                .maximumRedeliveryDelay("{{tryton.retry.most}}").asyncDelayedRedelivery();

        // two processes at once make one of them fail, so that the next attempt finds what the other has made
        onException(TrytonRefusedException.class)
                .maximumRedeliveries(2).redeliveryDelay("{{tryton.retry}}").asyncDelayedRedelivery()
                .handled(true).bean("rejections", "reject");

        onException(UnusableRowException.class)
                .handled(true).bean("rejections", "reject");

        from("lazada:stream:orders?delay={{tryton.poll}}&initialDelay={{tryton.poll}}&pushGrace={{tryton.push.grace}}")
                .routeId("orders")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .bean("books", "order")
                .bean("rejections", "clear");

        from("lazada:stream:reverse-orders?delay={{tryton.poll}}&initialDelay={{tryton.poll}}&pushGrace={{tryton.push.grace}}")
                .routeId("reverse-orders")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .bean("books", "reverse")
                .bean("rejections", "clear");
    }
}
