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
package io.github.camellazada.examples.support;

import java.util.Collection;

import io.github.camellazada.LazadaEndpoint;
import io.github.camellazada.OneLineFailures;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.LoggingExceptionHandler;

/** Says in one line which route failed and why, for all routes that say nothing of their own. */
public final class FailedRoutes extends RouteConfigurationBuilder {
    @Override
    public void configuration() {
        ExceptionHandler failures = OneLineFailures.handler(getContext(), FailedRoutes.class);
        routeConfiguration().onException(Exception.class).logExhausted(false)
                .process(exchange -> failures.handleException("The route " + ExchangeHelper.getRouteId(exchange) + " failed",
                        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
        getContext().addLifecycleStrategy(new Consumers());
    }

    /** Lets consumers, which log the failure once more, do it in one line as well. */
    private static final class Consumers extends LifecycleStrategySupport {
        @Override
        public void onRoutesAdd(Collection<Route> routes) {
            for (Route route : routes) {
                // those of Lazada do by themselves, and another handler is the user's choice
                if (route.getConsumer() instanceof DefaultConsumer consumer && !(route.getEndpoint() instanceof LazadaEndpoint)
                        && consumer.getExceptionHandler() instanceof LoggingExceptionHandler) {
                    consumer.setExceptionHandler(OneLineFailures.handler(route.getCamelContext(), consumer.getClass()));
                }
            }
        }
    }
}
