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
package io.github.camellazada.benchmarks.calls;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.apache.camel.impl.DefaultCamelContext;

/** The same call from a route that is called with a template: by {@code camel-http}, or by the component. */
final class RouteCaller implements Caller {
    private static final String START = "direct:orders";

    private final ProducerTemplate template;

    private RouteCaller(CamelContext context, RouteBuilder routes) {
        try {
            context.addRoutes(routes);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        context.start();
        template = context.createProducerTemplate();
    }

    /** Signs in a processor, calls with {@code camel-http}, and makes a tree of the answer. */
    static RouteCaller ofHttp(String url) {
        SignedQuery query = new SignedQuery();
        return new RouteCaller(new DefaultCamelContext(), new RouteBuilder() {
            @Override
            public void configure() {
                from(START).process(exchange -> exchange.getMessage().setHeader(Exchange.HTTP_QUERY,
                        query.of(exchange.getMessage().getHeader("offset", Integer.class)))).removeHeader("offset")
                        .to(url + PATH + "?httpMethod=GET&maxTotalConnections=" + Lanes.MOST + "&connectionsPerRoute="
                                + Lanes.MOST)
                        .unmarshal(new JacksonDataFormat(JsonNode.class));
            }
        });
    }

    /** Calls with the component, whose body is the text of the payload. */
    static RouteCaller ofLazada(Vertx vertx, String url) {
        return new RouteCaller(Contexts.withLazada(vertx, url), new RouteBuilder() {
            @Override
            public void configure() {
                from(START).setHeader("CamelLazadaParam.offset", header("offset")).removeHeader("offset")
                        .to(ComponentCaller.orders("json"));
            }
        });
    }

    @Override
    public boolean isBlocking() {
        return true;
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        Exchange exchange = template.request(START, request -> request.getMessage().setHeader("offset", offset));
        if (exchange.getException() == null && exchange.getMessage().getBody() == null) {
            done.accept(new IllegalStateException("An answer has no body"));
        } else {
            done.accept(exchange.getException());
        }
    }
}
