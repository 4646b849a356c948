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
package io.github.camellazada.kamelets;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.service.Services;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with Kamelets beside a simulated Lazada with one seller, over real HTTP. */
final class KameletRun implements AutoCloseable {
    static final String SELLER = "1001";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Credentials of the app as options of a Kamelet. */
    static final String APP = "appKey={{lazada.key}}&appSecret={{lazada.secret}}";
    /** Credentials of the seller as options of a Kamelet. */
    static final String SHOP = APP + "&accessToken={{lazada.token}}&country=SG&serverUrl={{lazada.url}}";

    private final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer http;

    KameletRun() throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        http = new VertxPlatformHttpServer(configuration);
        context.addService(http, true, true);
        lazada.sellers().add(SELLER, "sg");
        context.getPropertiesComponent().addInitialProperty("lazada.key", lazada.appKey());
        context.getPropertiesComponent().addInitialProperty("lazada.secret", lazada.appSecret());
        context.getPropertiesComponent().addInitialProperty("lazada.token", lazada.tokens().issue(SELLER).accessToken());
        context.getPropertiesComponent().addInitialProperty("lazada.url", lazada.serverUrl("sg"));
    }

    /** A source whose messages come to {@code mock:messages}; Lazada knows its path. */
    KameletRun receive(String kamelet, String options) throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:" + kamelet + "?" + options).to("mock:messages");
            }
        });
        lazada.push().pushUrl(URI.create("http://127.0.0.1:" + http.getPort() + "/lazada/push"));
        return this;
    }

    /** An action or a sink behind {@code direct:in}. */
    KameletRun send(String kamelet, String options) throws Exception {
        return send("in", kamelet, options);
    }

    /** An action or a sink behind {@code direct:} and that name. */
    KameletRun send(String direct, String kamelet, String options) throws Exception {
        return start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + direct).to("kamelet:" + kamelet + "?" + SHOP + options);
            }
        });
    }

    KameletRun start(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
        context.start();
        return this;
    }

    /** What became of one message; an exception of the route stays in the exchange. */
    Exchange request(Object body, Map<String, Object> headers) {
        return request("direct:in", body, headers);
    }

    Exchange request(String to, Object body, Map<String, Object> headers) {
        return context.createFluentProducerTemplate().to(to).withBody(body).withHeaders(headers).send();
    }

    JsonNode answer(Object body) throws Exception {
        return answer(body, Map.of());
    }

    JsonNode answer(Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = request(body, headers);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return json(exchange.getMessage().getBody(String.class));
    }

    /** Calls an operation without a Kamelet. */
    JsonNode call(String operation, Object body) {
        context.start();
        return json(context.createProducerTemplate().requestBody("lazada:" + operation + "?" + SHOP, body, String.class));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    MockEndpoint messages() {
        return context.getEndpoint("mock:messages", MockEndpoint.class);
    }

    DefaultCamelContext context() {
        return context;
    }

    LazadaSimulator lazada() {
        return lazada;
    }

    Commerce shop() {
        return lazada.module(Commerce.class);
    }

    Services services() {
        return lazada.module(Services.class);
    }

    @Override
    public void close() throws Exception {
        context.close();
        lazada.close();
    }
}
