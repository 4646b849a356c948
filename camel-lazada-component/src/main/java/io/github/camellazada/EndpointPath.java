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

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.TopicCatalog;

/** The part of an endpoint URI before the question mark: {@code operation[:topic]}. */
record EndpointPath(LazadaOperation operation, LazadaTopic topic) {

    static EndpointPath parse(String path) {
        int colon = path.indexOf(':');
        String operation = colon < 0 ? path : path.substring(0, colon);
        return new EndpointPath(operation(operation), colon < 0 ? null : topic(path.substring(colon + 1)));
    }

    static LazadaOperation operation(String name) {
        return OperationCatalog.find(name).orElseThrow(() -> new IllegalArgumentException("Lazada has no operation '" + name
                + "'. Did you mean " + String.join(" or ", OperationCatalog.nearest(name))
                + "? The name is the kebab-case form of"
                + " the API's path (/orders/get is orders-get); docs/reference in the sources lists them all, and"
                + " lazada:raw?apiPath=...&httpMethod=... calls an API that is not among them"));
    }

    /**
     * The topics that a push endpoint names in its path or its option {@code topics}; none for those that nobody else takes.
     */
    static Set<LazadaTopic> topics(LazadaEndpoint endpoint) {
        if (endpoint.getTopic() != null) {
            return Set.of(endpoint.getTopic());
        }
        String named = endpoint.getConfiguration().getTopics();
        return named == null
                ? Set.of()
                : Stream.of(named.split(",")).map(String::trim).filter(name -> !name.isEmpty()).map(EndpointPath::topic)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static LazadaTopic topic(String name) {
        return TopicCatalog.find(name).orElseThrow(() -> new IllegalArgumentException("Lazada has no push topic '" + name
                + "'. Did you mean " + String.join(" or ", TopicCatalog.nearest(name))
                + "? docs/reference/topics.adoc in the sources lists them all,"
                + " and lazada:push?messageType=... receives one that is not among them"));
    }
}
