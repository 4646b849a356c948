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

/**
 * What the gateway answers.
 *
 * @param httpStatus 200, or that of an answer whose body is not sent
 * @param body       the envelope
 * @param invented whether the values have no meaning: no part of the simulated world answers that operation
 * @param answered   to be run once the answer has been sent, or cannot be
 */
public record GatewayAnswer(int httpStatus, ObjectNode body, boolean invented, Runnable answered) {
}
