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
package io.github.camellazada.catalog;

import java.util.List;
import java.util.Optional;

import io.github.camellazada.annotation.Internal;

/**
 * What a request of an operation may hold.
 *
 * @param parameters    the parameters
 * @param requiredOneOf groups of parameters of which at least one must be there
 * @param bodyParameter the parameter that takes a whole document from the message body, or {@code null}
 * @param confidence    how well the parameters are known
 */
@Internal
public record RequestForm(List<ParameterDescriptor> parameters, List<List<String>> requiredOneOf, String bodyParameter,
        Confidence confidence) {
    /** Of an operation that nothing is known about. */
    static final RequestForm UNKNOWN = new RequestForm(List.of(), List.of(), null, Confidence.NAMED);

    public RequestForm {
        parameters = List.copyOf(parameters);
        requiredOneOf = requiredOneOf == null ? List.of() : List.copyOf(requiredOneOf);
    }

    static RequestForm of(CatalogueRow row) {
        return new RequestForm(row.objects("parameters", ParameterDescriptor::of), row.groups("requiredOneOf"),
                row.text("bodyParameter"), row.constant("confidence", Confidence.class));
    }

    /** The parameter of that wire name. */
    public Optional<ParameterDescriptor> parameter(String wireName) {
        for (ParameterDescriptor parameter : parameters) {
            if (parameter.name().equals(wireName)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
