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
package io.github.camellazada.spring.boot;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.camellazada.LazadaConfiguration;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Answers pushes with 503 until Camel has started its routes. The server listens before, and Spring would answer 404, as if nobody
 * ever took pushes here. It waits for the context instead of asking for it, which would make it too early.
 */
final class EarlyPushes implements Filter, BeanPostProcessor {
    private static final ConfigurationPropertyName COMPONENTS = ConfigurationPropertyName.of("camel.component");
    private static final String PUSH_PATH = "pushpath";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Set<String> paths;
    private volatile CamelContext camel;

    EarlyPushes(ConfigurableEnvironment environment) {
        paths = paths(environment);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof CamelContext context) {
            camel = context;
        }
        return bean;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CamelContext context = camel;
        if ((context == null || !context.getStatus().isStarted()) && request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer && isPush(http)) {
            answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            answer.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        } else {
            chain.doFilter(request, response);
        }
    }

    // the path of the application and that of Spring's servlet may stand before it
    private boolean isPush(HttpServletRequest request) {
        return paths.stream().anyMatch(request.getRequestURI()::endsWith);
    }

    /** Those of all components, since a second app has a component of its own. */
    private static Set<String> paths(ConfigurableEnvironment environment) {
        Set<String> paths = new HashSet<>(Set.of(new LazadaConfiguration().getPushPath()));
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream().filter(EarlyPushes::isPath).map(name -> environment.getProperty(name.toString()))
                        .filter(path -> path != null && !path.isBlank()).forEach(paths::add);
            }
        });
        return paths;
    }

    private static boolean isPath(ConfigurationPropertyName name) {
        return COMPONENTS.isAncestorOf(name) && PUSH_PATH.equals(name.getLastElement(Form.UNIFORM));
    }
}
