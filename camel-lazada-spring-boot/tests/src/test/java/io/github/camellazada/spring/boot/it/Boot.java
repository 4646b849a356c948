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
package io.github.camellazada.spring.boot.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.github.camellazada.LazadaComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A Spring Boot application with the starter on Tomcat, as a test composes it. */
final class Boot implements AutoCloseable {
    static final String APP_KEY = "100001";
    static final String APP_SECRET = "secret-of-the-tests";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What was logged, as text. */
    final Queue<String> logged = new ConcurrentLinkedQueue<>();

    private final Map<String, Object> properties = new HashMap<>(Map.of("spring.main.banner-mode", "off", "spring.jmx.enabled",
            false, "server.port", 0, "server.address", "127.0.0.1"));
    private final Map<String, Object> variables = new HashMap<>();
    private final List<Bean<?>> beans = new ArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage() + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };
    private ConfigurableApplicationContext spring;

    /** An option of the component, or another property if the name has a dot. */
    Boot with(String name, Object value) {
        properties.put(name.contains(".") ? name : "camel.component.lazada." + name, value);
        return this;
    }

    Boot credentials() {
        return with("app-key", APP_KEY).with("app-secret", APP_SECRET);
    }

    /** An environment variable. */
    Boot variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Boot routes(RouteBuilder routes) {
        return bean("routes" + beans.size(), RouteBuilder.class, () -> routes, false);
    }

    <T> Boot bean(String name, Class<T> type, Supplier<T> bean, boolean isPrimary) {
        beans.add(new Bean<>(name, type, bean, isPrimary));
        return this;
    }

    Boot start() {
        spring = new SpringApplicationBuilder(Application.class).properties(properties).initializers(this::prepare).run();
        return this;
    }

    private void prepare(ConfigurableApplicationContext context) {
        spring = context;
        // Spring has taken all others off by now
        appender.start();
        root().addAppender(appender);
        context.getEnvironment().getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        beans.forEach(bean -> bean.register((GenericApplicationContext) context));
    }

    ConfigurableApplicationContext spring() {
        return spring;
    }

    CamelContext camel() {
        return spring.getBean(CamelContext.class);
    }

    LazadaComponent lazada() {
        return camel().getComponent("lazada", LazadaComponent.class);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + spring.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(url(path)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Pushes the state of an order, signed as Lazada does; returns the status of the answer, 0 where nobody answers. */
    int push(String order) {
        String body = """
                {"seller_id":"1001","message_type":0,"site":"lazada_sg","timestamp":1767225600,"data":{"trade_order_id":"%s",
                "trade_order_line_id":"1","order_status":"pending","status_update_time":1767225600}}""".formatted(order);
        try {
            return HTTP.send(HttpRequest.newBuilder(url("/lazada/push")).header("Authorization", signature(body))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((APP_KEY + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (spring != null) {
            spring.close();
        }
        root().detachAppender(appender);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private record Bean<T>(String name, Class<T> type, Supplier<T> supplier, boolean isPrimary) {
        void register(GenericApplicationContext context) {
            context.registerBean(name, type, supplier, definition -> definition.setPrimary(isPrimary));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
    }
}
