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

import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ContextServicePlugin;
import org.apache.camel.util.StringHelper;

/**
 * Resolves {@code {{lazada-kamelet:name}}} in a template of this module to the value that the Kamelet was given, and to nothing
 * else. Camel's plain placeholders prefer an environment variable of that name, such as COUNTRY or PROXY_HOST, even to a value
 * that was given.
 */
public final class GivenValues implements ContextServicePlugin {
    static final String FUNCTION = "lazada-kamelet";

    @Override
    public void load(CamelContext camelContext) {
        camelContext.getPropertiesComponent()
                .addPropertiesFunction(new TemplateFunction(FUNCTION, name -> given(camelContext, name)));
    }

    /** The value of a property of the Kamelet that is being made, {@code null} where it was given none. */
    static String given(CamelContext context, String name) {
        Properties ofTheTemplate = context.getPropertiesComponent().getLocalProperties();
        Object value = ofTheTemplate == null
                ? null
                : ofTheTemplate.getOrDefault(name, ofTheTemplate.get(StringHelper.camelCaseToDash(name)));
        return value == null ? null : context.resolvePropertyPlaceholders(value.toString());
    }
}
