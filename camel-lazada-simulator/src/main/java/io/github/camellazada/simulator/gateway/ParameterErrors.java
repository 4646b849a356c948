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
package io.github.camellazada.simulator.gateway;

import java.util.Map;

import io.github.camellazada.simulator.protocol.Operation;
import io.github.camellazada.simulator.protocol.Operation.Parameter;
import io.github.camellazada.simulator.protocol.Rejection;

/**
 * Which code a bad parameter is answered with: the operation's own where its page lists one for that parameter (documented),
 * else the gateway's {@code InvalidParameter} (documented for one operation, assumed for the others).
 */
final class ParameterErrors {
    private static final Map<String, Documented> DOCUMENTED = Map.of("offset",
            new Documented("14", "E014: \"%s\" Invalid Offset"),
            "order_id", new Documented("16", "E016: \"%s\" Invalid Order ID"), "limit",
            new Documented("19", "E019: \"%s\" Invalid Limit"), "order_ids",
            new Documented("38", "E038: Too many orders were requested"), "page_size",
            new Documented("120", "E0120: page size invalid"), "page_no", new Documented("121", "E0121: page number invalid"));

    private ParameterErrors() {
    }

    static Rejection of(Operation operation, Parameter parameter, String value) {
        Documented documented = DOCUMENTED.get(parameter.name());
        if (documented == null || !operation.errors().contains(documented.code())) {
            return GatewayErrors.invalid(parameter.name());
        }
        return new Rejection("ISV", documented.code(), String.format(documented.text(), value));
    }

    private record Documented(String code, String text) {
    }
}
