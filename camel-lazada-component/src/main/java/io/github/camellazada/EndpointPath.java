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

import java.util.Arrays;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.LazadaTopic;

/** The part of an endpoint URI before the question mark: {@code operation[:topic]}. */
record EndpointPath(LazadaOperation operation, LazadaTopic topic) {

    static EndpointPath parse(String path) {
        int colon = path.indexOf(':');
        String operation = colon < 0 ? path : path.substring(0, colon);
        return new EndpointPath(operation(operation), colon < 0 ? null : topic(path.substring(colon + 1)));
    }

    private static LazadaOperation operation(String name) {
        return Arrays.stream(LazadaOperation.values()).filter(operation -> operation.toString().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Lazada has no operation '" + name + "'"));
    }

    private static LazadaTopic topic(String name) {
        return Arrays.stream(LazadaTopic.values()).filter(topic -> topic.toString().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Lazada has no push topic '" + name + "'; it is one of "
                        + Arrays.stream(LazadaTopic.values()).map(LazadaTopic::toString).collect(Collectors.joining(", "))));
    }
}
