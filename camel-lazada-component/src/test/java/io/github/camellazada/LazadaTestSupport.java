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
package io.github.camellazada;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Camel context with the component, and a stub of the gateway behind it. */
public abstract class LazadaTestSupport {
    static final String APP_SECRET = "app-secret-7d1f";
    static final String ACCESS_TOKEN = "access-token-93ab";

    public final StubGateway gateway = new StubGateway();
    public final CamelContext context = new DefaultCamelContext();
    public final LazadaComponent lazada = new LazadaComponent();

    @BeforeEach
    public void startCamel() throws Exception {
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey("123456");
        configuration.setAppSecret(APP_SECRET);
        configuration.setAccessToken(ACCESS_TOKEN);
        configuration.setCountry(io.github.camellazada.catalog.LazadaCountry.SG);
        configuration.setServerUrl(gateway.url());
        configuration.setAuthServerUrl(gateway.url());
        context.addComponent("lazada", lazada);
        configure();
        context.start();
    }

    /** For a subclass to change the component or add routes before the start. */
    public void configure() throws Exception {
        context.disableJMX();
    }

    @AfterEach
    public void stopCamel() throws Exception {
        context.close();
        gateway.close();
    }

    public FluentProducerTemplate to(String uri) {
        return context.createFluentProducerTemplate().to(uri);
    }

    /** Sends and returns the exchange, failed or not. */
    public Exchange send(String uri, Object body, java.util.Map<String, Object> headers) {
        return to(uri).withProcessor(exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().getHeaders().putAll(headers);
        }).send();
    }

    public static Throwable cause(Throwable failure) {
        return failure instanceof CamelExecutionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
