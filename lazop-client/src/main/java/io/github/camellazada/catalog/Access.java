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

import java.util.Set;

import io.github.camellazada.annotation.Internal;

/**
 * How an operation is reached.
 *
 * @param methods HTTP methods that the gateway accepts
 * @param method  the HTTP method to use
 * @param gateway which host serves it
 * @param token   whether it needs a seller's access token
 * @param ease    whether a Marketplace Ease seller may call it
 */
@Internal
public record Access(Set<String> methods, String method, Gateway gateway, TokenNeed token, boolean ease) {

    public Access {
        methods = Set.copyOf(methods);
    }

    static Access of(CatalogueRow row) {
        return new Access(Set.copyOf(row.texts("methods")), row.text("method"), row.constant("gateway", Gateway.class),
                row.constant("token", TokenNeed.class), row.flag("ease"));
    }

    /** By that HTTP method alone. */
    Access by(String only) {
        return new Access(Set.of(only), only, gateway, token, false);
    }
}
