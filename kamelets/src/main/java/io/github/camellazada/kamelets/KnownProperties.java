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
package io.github.camellazada.kamelets;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.NearestNames;
import org.apache.camel.CamelContext;
import org.apache.camel.VetoCamelContextStartException;
import org.apache.camel.component.kamelet.Kamelet;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.RouteTemplateParameterDefinition;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.StringHelper;

/** Refuses to start with a property that a Kamelet of this module does not have; Camel would pass over it without a word. */
public final class KnownProperties implements ContextServicePlugin {
    private static final String OURS = "lazada-";

    @Override
    public void load(CamelContext camelContext) {
        camelContext.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStarting(CamelContext context) throws VetoCamelContextStartException {
                for (KameletEndpoint kamelet : context.getEndpoints().stream().filter(KameletEndpoint.class::isInstance)
                        .map(KameletEndpoint.class::cast).filter(KnownProperties::isOurs).toList()) {
                    check(context, kamelet);
                }
            }
        });
    }

    static boolean isOurs(KameletEndpoint kamelet) {
        return kamelet.getTemplateId() != null && kamelet.getTemplateId().startsWith(OURS);
    }

    private static void check(CamelContext context, KameletEndpoint kamelet) throws VetoCamelContextStartException {
        RouteTemplateDefinition template = ((ModelCamelContext) context).getRouteTemplateDefinition(kamelet.getTemplateId());
        if (template == null || kamelet.getKameletProperties() == null) {
            return;
        }
        Set<String> ofCamel = context.getCamelContextExtension().getEndpointUriFactory(Kamelet.SCHEME).propertyNames();
        Set<String> declared = template.getTemplateParameters().stream().map(RouteTemplateParameterDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String given : new TreeSet<>(kamelet.getKameletProperties().keySet())) {
            if (!declared.contains(StringHelper.dashToCamelCase(given)) && !ofCamel.contains(given)
                    && !Kamelet.PARAM_UUID.equals(given)) {
                throw new VetoCamelContextStartException(
                        kamelet.getTemplateId() + " has no property '" + given
                                + "', so that it would have no effect. Did you mean "
                                + String.join(" or ", NearestNames.of(given, declared, 2))
                                + "? A value with & has to be written as RAW(...). Set it right in the Pipe, in the URI"
                                + " kamelet:" + kamelet.getTemplateId() + " or at camel.kamelet." + kamelet.getTemplateId()
                                + "."
                                + given,
                        context);
            }
        }
    }
}
