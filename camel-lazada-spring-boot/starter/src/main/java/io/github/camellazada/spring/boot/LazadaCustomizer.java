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

import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.LazadaComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.util.StringHelper;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Sets the options of each Lazada component that Camel makes: those of {@code camel.component.lazada}, and for a second app
 * those of the name of its component, such as {@code camel.component.lazada-my}.
 */
final class LazadaCustomizer implements ComponentCustomizer {
    /** Of the properties of the component. */
    static final String PREFIX = "camel.component.lazada";
    private static final String COMPONENTS = "camel.component.";
    private static final String DEFAULT_NAME = "lazada";
    private static final String CONFIGURATION = "configuration";

    private final LazadaProperties properties;
    private final ConfigurableEnvironment environment;

    LazadaCustomizer(LazadaProperties properties, ConfigurableEnvironment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return component instanceof LazadaComponent && HierarchicalPropertiesEvaluator.evaluate(environment,
                "camel.component.customizer", PREFIX + ".customizer");
    }

    @Override
    public void configure(String name, Component component) {
        String prefix = COMPONENTS + StringHelper.camelCaseToDash(name);
        KnownProperties.check(environment, prefix);
        set(component, DEFAULT_NAME.equals(name)
                ? properties
                : Binder.get(environment).bindOrCreate(prefix, LazadaProperties.class));
    }

    private static void set(Component component, LazadaProperties values) {
        CamelContext context = component.getCamelContext();
        Map<String, Object> options = CamelPropertiesHelper.getNonNullProperties(context, values);
        // as ${NAME:} without a variable leaves it
        options.values().removeIf(value -> value instanceof String text && text.isBlank());
        options.replaceAll((name, value) -> value instanceof String text ? store(component, name, text) : value);
        Object configuration = options.remove(CONFIGURATION);
        if (configuration != null) {
            // before the others, which change it
            CamelPropertiesHelper.setCamelProperties(context, component,
                    new HashMap<>(Map.of(CONFIGURATION, configuration)), true);
        }
        CamelPropertiesHelper.setCamelProperties(context, component, options, true);
    }

    /** Where the store of an option cannot be made, Camel would look for a bean of that name instead, and miss that only. */
    private static Object store(Component component, String option, String text) {
        CamelContext context = component.getCamelContext();
        Class<?> type = component.getComponentPropertyConfigurer() instanceof PropertyConfigurerGetter options
                ? options.getOptionType(option, true)
                : null;
        String resolved = context.resolvePropertyPlaceholders(text);
        return type == null || type == String.class || resolved.startsWith("#")
                || context.getTypeConverterRegistry().lookup(type, String.class) == null
                        ? text
                        : context.getTypeConverter().convertTo(type, resolved);
    }
}
