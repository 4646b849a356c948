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
package io.github.camellazada.quarkus.it;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.exception.LazadaUnavailableException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Calls Lazada and receives its pushes, as an application would. */
@ApplicationScoped
public class LazadaRoutes extends RouteBuilder {

    @Override
    public void configure() {
        onException(LazadaThrottledException.class).handled(true).setBody(constant("throttled"));
        onException(LazadaAuthorizationException.class).handled(true).setBody(constant("authorization"));
        onException(LazadaUnavailableException.class).handled(true).setBody(constant("unavailable"));
        onException(LazadaRequestException.class).handled(true).setBody(constant("request"));
        onException(LazadaException.class).handled(true).setBody(constant("other"));

        from("direct:call").routeId("call")
                .toD("lazada:${header.operation}?bodyAs=ignore&outputType=pojo&maxRetries=0");

        from("lazada:push:trade-order-status?ackMode=onCompletion&ackTimeout=2000&maxPushSize=65536").routeId("orders")
                .setProperty("push", body())
                .setHeader("CamelLazadaParam.order_id", header(LazadaConstants.ORDER_ID))
                .to("lazada:order-items-get?bodyAs=ignore&outputType=pojo")
                .removeHeader(Exchange.CONTENT_TYPE)
                .bean(ReceivedOrders.class, "add");

        from("kamelet:lazada-orders-source?pushPath=/lazada/push-of-kamelet").routeId("kamelets")
                .setHeader("CamelLazadaParam.order_id", header(LazadaConstants.ORDER_ID))
                .to("kamelet:lazada-call-action?operation=order-items-get&bodyAs=ignore")
                .bean(ReceivedOrders.class, "addItems");

        from("lazada:authorize?redirectUri=http://localhost/lazada/authorize").routeId("sellers").log("${header."
                + LazadaConstants.SELLER_ID + "}");
    }
}
