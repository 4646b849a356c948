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
package io.github.camellazada.servlet;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A Spring Boot application on a servlet server, with one route for pushes. */
final class BootApplication implements AutoCloseable {
    static final String APP_KEY = "100001";
    static final String APP_SECRET = "secret-of-the-tests";
    static final int MAX_SIZE = 20_000;

    /** The bodies that reached the route. */
    final Queue<String> routed = new ConcurrentLinkedQueue<>();
    /** What was logged, as text. */
    final Queue<String> logged = new ConcurrentLinkedQueue<>();

    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage() + (event.getThrowableProxy() == null
                    ? ""
                    : " " + event.getThrowableProxy().getClassName() + event.getThrowableProxy().getMessage()));
        }
    };
    private final ConfigurableApplicationContext spring;

    /** @param factories names of the class that makes the server, one for each line of Spring Boot */
    BootApplication(Map<String, Object> properties, String... factories) {
        appender.start();
        root().addAppender(appender);
        spring = new SpringApplicationBuilder(Application.class)
                .initializers(context -> {
                    ((BeanDefinitionRegistry) context).registerBeanDefinition("server",
                            new RootBeanDefinition(firstOf(factories)));
                    context.getBeanFactory().registerSingleton("pushes", pushes());
                })
                .properties(properties)
                .properties(Map.of("server.port", 0, "server.address", "127.0.0.1", "spring.jmx.enabled", false))
                .run();
    }

    int port() {
        return spring.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        spring.close();
        root().detachAppender(appender);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Class<?> firstOf(String... names) {
        for (String name : names) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                // that of another line of Spring Boot
            }
        }
        throw new IllegalArgumentException("None of these classes is here: " + String.join(", ", names));
    }

    private RouteBuilder pushes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                LazadaComponent lazada = getContext().getComponent("lazada", LazadaComponent.class);
                lazada.getConfiguration().setAppKey(APP_KEY);
                lazada.getConfiguration().setAppSecret(APP_SECRET);
                from("lazada:push?ackMode=onCompletion&ackTimeout=10000&maxPushSize=" + MAX_SIZE)
                        .process(exchange -> routed.add(exchange.getMessage().getBody(PushEvent.class).json()));
            }
        };
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {
    }
}
