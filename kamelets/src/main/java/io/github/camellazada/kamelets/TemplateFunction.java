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

import java.util.function.UnaryOperator;

import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesFunction;

/** A function for placeholders of templates; {@code ?} before the name says that there may be no value. */
record TemplateFunction(String name, UnaryOperator<String> value) implements PropertiesFunction {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String apply(String argument) {
        return value.apply(argument.startsWith(PropertiesComponent.OPTIONAL_TOKEN)
                ? argument.substring(PropertiesComponent.OPTIONAL_TOKEN.length())
                : argument);
    }
}
