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
package io.github.camellazada.push.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Serves as the engine of Spring Boot does, but leaves the body to the processor: that engine reads all of it, as text, and
 * takes a form apart.
 */
final class ServletEngine implements PlatformHttpEngine {
    private static final String REQUEST = "CamelHttpServletRequest";

    private final PlatformHttpEngine engine;

    /** @param engine of the application */
    ServletEngine(Object engine) {
        this.engine = (PlatformHttpEngine) engine;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new UnreadConsumer(endpoint, (SpringBootPlatformHttpConsumer) engine.createConsumer(endpoint,
                exchange -> process(exchange, processor)));
    }

    @Override
    public int getServerPort() {
        return engine.getServerPort();
    }

    private static void process(Exchange exchange, Processor processor) throws Exception {
        HttpServletRequest request = exchange.getMessage().getHeader(REQUEST, BodilessRequest.class).whole();
        exchange.getMessage().setBody(body(request));
        processor.process(exchange);
    }

    private static Object body(HttpServletRequest request) throws IOException {
        try {
            return request.getInputStream();
        } catch (IllegalStateException e) {
            // somebody has read it as text
            return null;
        }
    }

    /** Spring's mapping calls consumers of this class only. */
    private static final class UnreadConsumer extends SpringBootPlatformHttpConsumer {
        private final SpringBootPlatformHttpConsumer consumer;

        private UnreadConsumer(PlatformHttpEndpoint endpoint, SpringBootPlatformHttpConsumer consumer) {
            super(endpoint, consumer.getProcessor(), Runnable::run);
            this.consumer = consumer;
        }

        @Override
        public CompletableFuture<Void> service(HttpServletRequest request, HttpServletResponse response) {
            return consumer.service(new BodilessRequest(request), response);
        }

        @Override
        protected void doStart() throws Exception {
            super.doStart();
            ServiceHelper.startService(consumer);
        }

        @Override
        protected void doStop() throws Exception {
            ServiceHelper.stopAndShutdownService(consumer);
            super.doStop();
        }
    }
}
