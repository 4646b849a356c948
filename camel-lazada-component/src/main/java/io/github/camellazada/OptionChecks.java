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

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.NearestNames;
import org.apache.camel.Component;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** Refuses options and values that an endpoint does not have, and names the ones that were most likely meant. */
final class OptionChecks {
    private final Component component;

    OptionChecks(Component component) {
        this.component = component;
    }

    /** @throws ResolveEndpointFailedException if an option has a value that is none of its values */
    void values(String uri, Map<String, Object> parameters) {
        if (component.getEndpointPropertyConfigurer() instanceof PropertyConfigurerGetter options) {
            EnumValues.unknown(options, parameters, component.getCamelContext().getTypeConverter()).ifPresent(wrong -> {
                throw new ResolveEndpointFailedException(uri, wrong);
            });
        }
    }

    /**
     * Names options only: a misspelt one may hold a secret.
     *
     * @param  unknown                        what no option of the endpoint has taken
     * @throws ResolveEndpointFailedException if there is any
     */
    void names(String uri, Map<String, Object> unknown) {
        if (!unknown.isEmpty()) {
            throw new ResolveEndpointFailedException(uri, new TreeSet<>(unknown.keySet()).stream().map(this::refusal)
                    .collect(Collectors.joining(" ")) + " Correct the spelling, or write param.<name> for a parameter of the"
                    + " operation");
        }
    }

    private String refusal(String name) {
        String now = RenamedOptions.of(name).orElse(name);
        String refused = "lazada has no option " + name;
        if (RenamedOptions.withdrawn(name).isPresent()) {
            return refused + ": " + RenamedOptions.withdrawn(name).get() + ".";
        }
        if (names().contains(now)) {
            return refused + ", did you mean " + now + "?";
        }
        return ofComponent(now)
                ? refused + " in a URI. Set " + now + " on the component: "
                        + ComponentProperties.howToSet(component.getCamelContext(), now)
                : refused + ", did you mean " + String.join(" or ", NearestNames.of(name, names(), 2)) + "?";
    }

    private boolean ofComponent(String name) {
        PropertyConfigurer options = component.getComponentPropertyConfigurer();
        return options instanceof PropertyConfigurerGetter getter && getter.getOptionType(name, false) != null;
    }

    private Set<String> names() {
        return component.getCamelContext().getCamelContextExtension().getEndpointUriFactory("lazada").propertyNames();
    }
}
