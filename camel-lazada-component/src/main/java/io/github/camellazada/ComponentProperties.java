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

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.runtime.SpringBoot;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.StringHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The properties that set options of the component, which without the starter do not reach it on Spring Boot. */
final class ComponentProperties {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentProperties.class);
    private static final String PREFIX = "camel.component.lazada.";
    private static final String STARTER = "io.github.camel-lazada:camel-lazada-starter";

    private ComponentProperties() {
    }

    /** The property that sets an option of the component. */
    static String name(String option) {
        return PREFIX + StringHelper.camelCaseToDash(option);
    }

    /** The name by which the context has a component. */
    static String nameOf(CamelContext context, DefaultComponent component) {
        String otherwise = component.getDefaultName() == null ? "lazada" : component.getDefaultName();
        return context.getComponentNames().stream().filter(name -> context.hasComponent(name) == component).findFirst()
                .orElse(otherwise);
    }

    /** Whether the application has the property of an option, in either spelling. */
    static Stream<String> present(CamelContext context, String option) {
        return Stream.of(PREFIX + option, name(option))
                .filter(name -> context.getPropertiesComponent().resolveProperty(name).isPresent()).limit(1);
    }

    /** What to write so that the option is set, for a message. */
    static String howToSet(CamelContext context, String option) {
        String property = name(option) + "=...";
        return SpringBoot.lacksStarter(context)
                ? property + " with " + STARTER + " among the dependencies, without which Spring Boot hands no such property to"
                        + " the component"
                : property;
    }

    /**
     * Warns of properties that do not reach the component.
     *
     * @param options of the component
     * @param setters the classes that have a setter for each
     */
    static void warnIfUnreached(CamelContext context, PropertyConfigurer options, Class<?>... setters) {
        if (SpringBoot.lacksStarter(context) && options instanceof PropertyConfigurerGetter getter) {
            List<String> unreached = options(setters).filter(option -> getter.getOptionType(option, false) != null)
                    .flatMap(option -> present(context, option)).toList();
            if (!unreached.isEmpty()) {
                LOG.warn(
                        "The properties {} set nothing: Spring Boot hands no property to the component without its starter. Add"
                                + " {} to the dependencies, or set the options in Java",
                        String.join(", ", unreached), STARTER);
            }
        }
    }

    private static Stream<String> options(Class<?>... setters) {
        return Stream.of(setters).flatMap(type -> Stream.of(type.getMethods()))
                .map(Method::getName).filter(name -> name.startsWith("set"))
                .map(name -> StringHelper.decapitalize(name.substring(3))).distinct().sorted();
    }
}
