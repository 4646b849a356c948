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

import java.io.StringWriter;
import java.util.List;

import org.apache.camel.InvalidPayloadException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneLineFailuresTest {
    private static final String APP = "appKey=1&appSecret=2&country=SG&accessToken=3";
    private static final String CHANGE = "The route failed for StreamChange[orders, seller 1, object 77]";
    private static final List<String> CONSUMERS = List.of("stream:orders", "push:trade-order-status", "orders-get", "outcomes");

    private final StringWriter logged = new StringWriter();
    private final WriterAppender appender = WriterAppender.newBuilder().setName("failures").setTarget(logged)
            .setLayout(PatternLayout.newBuilder().withPattern("%p %m%n%xEx").build()).build();
    private final LoggerContext log4j = (LoggerContext) LogManager.getContext(false);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private LoggerConfig logger;

    @BeforeEach
    void capture() {
        appender.start();
        logTo(Level.INFO, LazadaStreamConsumer.class);
    }

    private void logTo(Level level, Class<?> consumer) {
        logger = new LoggerConfig(consumer.getName(), level, false);
        logger.addAppender(appender, null, null);
        log4j.getConfiguration().addLogger(consumer.getName(), logger);
        log4j.updateLoggers();
    }

    @AfterEach
    void stop() {
        log4j.getConfiguration().removeLogger(logger.getName());
        log4j.updateLoggers();
        camel.stop();
    }

    @Test
    void aFailureIsOneLineWithTheObjectTheClassAndTheText() throws Exception {
        handler("stream:orders", "").handleException(CHANGE, null, new IllegalStateException("ERP is away\nsince noon"));

        assertThat(logged.toString().lines()).singleElement().asString().startsWith("WARN " + CHANGE)
                .endsWith("Caused by: [java.lang.IllegalStateException - ERP is away since noon]");
    }

    @Test
    void theTraceIsAtDebug() throws Exception {
        logger.setLevel(Level.DEBUG);
        log4j.updateLoggers();

        handler("stream:orders", "").handleException(CHANGE, null, new IllegalStateException("ERP is away"));

        assertThat(logged.toString().lines()).anyMatch(line -> line.startsWith("DEBUG"))
                .anyMatch(line -> line.contains("at io.github.camellazada.OneLineFailuresTest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "DEBUG"})
    void theTextOfAFailedConversionIsLeftOut(String level) throws Exception {
        logger.setLevel(Level.valueOf(level));
        log4j.updateLoggers();
        DefaultExchange exchange = new DefaultExchange(camel);
        exchange.getIn().setBody("Jane Tan, Orchard Road 1");
        List<Exception> failures = List.of(new InvalidPayloadException(exchange, Integer.class),
                new TypeConversionException(exchange.getIn().getBody(), Integer.class, new NumberFormatException()));

        for (Exception failure : failures) {
            handler("stream:orders", "").handleException(CHANGE, exchange, new IllegalStateException(failure));
        }

        assertThat(logged.toString()).contains(CHANGE, "IllegalStateException").doesNotContain("Jane");
    }

    @Test
    void eachConsumerHasItUnlessTheUserChoosesAnother() throws Exception {
        camel.getRegistry().bind("own", new LoggingExceptionHandler(camel, getClass()));

        for (String name : CONSUMERS) {
            DefaultConsumer consumer = consumer(name, "");
            logTo(Level.INFO, consumer.getClass());
            consumer.getExceptionHandler().handleException(name, new IllegalStateException("ERP is away"));
            log4j.getConfiguration().removeLogger(logger.getName());
        }

        assertThat(logged.toString().lines()).hasSize(CONSUMERS.size());
        assertThat(handler("stream:orders", "&bridgeErrorHandler=true"))
                .isInstanceOf(BridgeExceptionHandlerToErrorHandler.class);
        assertThat(handler("stream:orders", "&exceptionHandler=#own")).isSameAs(camel.getRegistry().lookupByName("own"));
    }

    private ExceptionHandler handler(String name, String more) throws Exception {
        return consumer(name, more).getExceptionHandler();
    }

    private DefaultConsumer consumer(String name, String more) throws Exception {
        return (DefaultConsumer) camel.getEndpoint("lazada:" + name + "?" + APP + more).createConsumer(exchange -> {
        });
    }
}
