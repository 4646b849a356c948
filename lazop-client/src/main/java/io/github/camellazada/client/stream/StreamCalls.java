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
package io.github.camellazada.client.stream;

import java.util.Map;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.client.call.LazadaAnswer;

/** Calls Lazada for the seller of a scope. */
@Internal
@FunctionalInterface
public interface StreamCalls {

    /**
     * Calls a read. Never throws and never blocks.
     *
     * @param operation  name in kebab case
     * @param parameters values by Lazada's names: texts, numbers or lists
     * @param priority   {@code null} for the priority of the operation
     */
    CompletionStage<LazadaAnswer> call(StreamScope scope, String operation, Map<String, ?> parameters, CallPriority priority);
}
