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

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Carries out one operation on the simulated world. Called under the world's lock, one call at a time. */
@FunctionalInterface
public interface OperationHandler {

    /**
     * Carries out the call.
     *
     * @return the answer's own top-level fields; the gateway adds {@code code} and {@code request_id}
     * @throws io.github.camellazada.simulator.protocol.Rejection for an answer with an error code
     */
    ObjectNode answer(SimulatedCall call);
}
