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
import java.util.Set;

/**
 * All that the pipeline needs to know of one operation; everything that differs between operations is data here.
 *
 * @param name          kebab-case name
 * @param title         Lazada's own name, not unique
 * @param path          REST path on the gateway, the key of an operation
 * @param methods       HTTP methods that the gateway accepts
 * @param method        the HTTP method to use
 * @param gateway       which host serves it
 * @param token         whether it needs a seller's access token
 * @param readOnly      whether it changes nothing at Lazada
 * @param repeatable    whether sending it twice has the effect of sending it once
 * @param status        where it stands in Lazada's list
 * @param successor     path of what replaces it, or {@code null}
 * @param confidence    how well its parameters are known
 * @param ease          whether a Marketplace Ease seller may call it
 * @param bodyParameter the parameter that takes a whole document from the message body, or {@code null}
 * @param paging        how a listing is paged, or {@code null}
 * @param payload       dotted path of the payload in the answer, empty for the top level, {@code null} where unknown
 * @param parameters    the parameters
 * @param errors        documented codes of this operation; a numeric code means something else elsewhere
 */
public record OperationDescriptor(String name, String title, String path, Set<String> methods, String method, Gateway gateway,
        TokenNeed token, boolean readOnly, boolean repeatable, OperationStatus status, String successor, Confidence confidence,
        boolean ease, String bodyParameter, Paging paging, String payload, List<ParameterDescriptor> parameters,
        Set<String> errors) {

    public OperationDescriptor {
        methods = Set.copyOf(methods);
        parameters = List.copyOf(parameters);
        errors = errors == null ? Set.of() : Set.copyOf(errors);
    }

    /** The parameter of that wire name. */
    public Optional<ParameterDescriptor> parameter(String wireName) {
        return parameters.stream().filter(parameter -> parameter.name().equals(wireName)).findFirst();
    }
}
