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

import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.paging.Listing;

/** The part of an endpoint URI before the question mark: {@code operation[:topics]}. */
record EndpointPath(LazadaOperation operation, String topic) {

    static EndpointPath parse(String path) {
        int colon = path.indexOf(':');
        String operation = colon < 0 ? path : path.substring(0, colon);
        return new EndpointPath(operation(operation), colon < 0 ? null : path.substring(colon + 1));
    }

    /** Whether a consumer of the operation polls a listing. */
    static boolean isPolled(LazadaOperation operation) {
        return !operation.isSpecial() && Listing.of(OperationCatalog.get(operation)).isPresent();
    }

    static LazadaOperation operation(String name) {
        return OperationCatalog.find(name).orElseThrow(() -> new IllegalArgumentException("Lazada has no operation '" + name
                + "'. Did you mean " + String.join(" or ", OperationCatalog.nearest(name))
                + "? The name is the kebab-case form of the API's path (/orders/get is orders-get). docs/reference in the"
                + " sources lists all names, and lazada:raw?apiPath=...&httpMethod=... calls an API that is not among them"));
    }
}
