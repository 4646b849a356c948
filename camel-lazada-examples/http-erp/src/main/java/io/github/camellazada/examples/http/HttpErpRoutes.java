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
package io.github.camellazada.examples.http;

import java.io.IOException;
import java.util.Set;

import io.github.camellazada.examples.support.UnusableRowException;
import io.github.camellazada.examples.support.Waiting;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Orders of Lazada to an ERP with the contract {@code erp-openapi.yaml}. {@code camel/rejected.yaml} keeps what it refuses. */
public class HttpErpRoutes extends RouteBuilder {
    private static final int CONFLICT = 409;
    /** Statuses that find fault with the order itself: bad, too large, or not to be booked. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

    @Override
    public void configure() {
        // the ERP is away or busy, or its address or credentials are wrong: rows wait here and in the inbox, however long it takes
        onException(IOException.class, HttpOperationFailedException.class)
                .onWhen(exchange -> !isRefused(exchange))
                .onRedelivery(new Waiting("the ERP", "http-erp.url and the log of the ERP"))
                .maximumRedeliveries(-1).redeliveryDelay("{{http-erp.retry}}").useExponentialBackOff().backOffMultiplier(2)
                .maximumRedeliveryDelay("{{http-erp.retry.most}}").asyncDelayedRedelivery();

        onException(HttpOperationFailedException.class, UnusableRowException.class)
                .handled(true).to("direct:rejected");

        from("lazada:stream:orders?delay={{http-erp.poll}}&initialDelay={{http-erp.poll}}&pushGrace={{http-erp.push.grace}}")
                .routeId("orders")
                .filter(simple("${header.CamelLazadaGone} == false"))
                .setVariable("order", body())
                .setVariable("reference", method("documents", "reference"))
                .setBody(method("documents", "sale"))
                .to("direct:sale")
                .to("direct:booked");

        // one attempt; a failure goes back to the route that has the order
        from("direct:sale").routeId("sale").errorHandler(noErrorHandler())
                .marshal().json()
                .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .setHeader("Idempotency-Key", variable("reference"))
                .to("{{http-erp.url}}/sales?okStatusCodeRange=200-299," + CONFLICT)
                .filter(header(Exchange.HTTP_RESPONSE_CODE).isEqualTo(CONFLICT))
                .to("direct:status");

        // the sale is there: from an earlier version of the order, a call whose answer was lost, or another process
        from("direct:status").routeId("status").errorHandler(noErrorHandler())
                .setBody(method("documents", "status(${variable.order})"))
                .marshal().json()
                .setHeader(Exchange.HTTP_METHOD, constant("PUT"))
                .toD("{{http-erp.url}}/sales/${variable.reference}/status");
    }

    private static boolean isRefused(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof HttpOperationFailedException answer
                && REFUSED.contains(answer.getStatusCode());
    }
}
