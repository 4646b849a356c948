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

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.NearestNames;
import org.apache.camel.util.StringHelper;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Refuses properties that no option takes, which Spring Boot would leave out without a word. */
final class KnownProperties {
    /** Those that the starter itself reads. */
    private static final List<String> OF_THE_STARTER = List.of("enabled", "customizer");
    private static final int NEAREST = 2;

    private KnownProperties() {
    }

    /**
     * Names properties only: a misspelt one may hold a secret.
     *
     * @throws IllegalArgumentException if there is any
     */
    static void check(ConfigurableEnvironment environment, String prefix) {
        ConfigurationPropertyName parent = ConfigurationPropertyName.of(prefix);
        Set<String> wanted = options().map(KnownProperties::uniform).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names && !isOfVariables(source)) {
                names.stream().filter(parent::isAncestorOf)
                        .filter(name -> !wanted.contains(name.getElement(parent.getNumberOfElements(), Form.UNIFORM)))
                        .map(name -> name.getElement(parent.getNumberOfElements(), Form.ORIGINAL)).forEach(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown.stream().map(name -> "The property " + prefix + "." + name
                    + " sets nothing: lazada has no such option. Did you mean " + nearest(prefix, name) + "?")
                    .collect(Collectors.joining(" ")));
        }
    }

    // a variable has dots in place of dashes, and those of the platform may begin alike
    private static boolean isOfVariables(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }

    private static String nearest(String prefix, String name) {
        return NearestNames.of(name, options().toList(), NEAREST).stream()
                .map(option -> prefix + "." + option).collect(Collectors.joining(" or "));
    }

    private static Stream<String> options() {
        return Stream.concat(OF_THE_STARTER.stream(), Stream.of(BeanUtils.getPropertyDescriptors(LazadaProperties.class))
                .filter(property -> property.getWriteMethod() != null)
                .map(property -> StringHelper.camelCaseToDash(property.getName())));
    }

    private static String uniform(String name) {
        return name.replace("-", "");
    }
}
