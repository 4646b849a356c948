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
import java.util.function.IntFunction;

import io.github.camellazada.LazadaConstants;
import io.vertx.core.Vertx;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;

/** The same call as a route makes it: one exchange through the producer of a {@code lazada:} endpoint. */
final class ComponentCaller implements Caller {
    private final Endpoint endpoint;
    private final AsyncProducer producer;
    private final IntFunction<String> body;

    /**
     * @param uri  the endpoint
     * @param body the body of each message; {@code null} for a call that asks for another page each time
     */
    ComponentCaller(Vertx vertx, String url, String uri, IntFunction<String> body) {
        this.body = body;
        CamelContext context = Contexts.withLazada(vertx, url);
        context.start();
        endpoint = context.getEndpoint(uri);
        try {
            producer = endpoint.createAsyncProducer();
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        producer.start();
    }

    /** The endpoint that asks for a page of orders. */
    static String orders(String outputType) {
        return "lazada:orders-get?outputType=" + outputType
                + "&param.created_after=RAW(2026-11-11T00:00:00+08:00)&param.status=pending&param.limit=100";
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        Exchange exchange = endpoint.createExchange();
        if (body == null) {
            exchange.getMessage().setHeader(LazadaConstants.PARAM_PREFIX + "offset", offset);
        } else {
            exchange.getMessage().setBody(body.apply(offset));
        }
        producer.process(exchange, synchronously -> done.accept(failure(exchange)));
    }

    private static Throwable failure(Exchange exchange) {
        if (exchange.getException() == null && exchange.getMessage().getBody() == null) {
            return new IllegalStateException("An answer has no body");
        }
        return exchange.getException();
    }
}
