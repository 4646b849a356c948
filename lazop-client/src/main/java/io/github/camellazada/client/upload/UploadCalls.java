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
package io.github.camellazada.client.upload;

import java.util.Map;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls operations by name for one seller: {@code (operation, parameters) -> api.call(operation, parameters).thenApply(LazadaAnswer::payload)}. */
@FunctionalInterface
public interface UploadCalls {

    /** Completes with the payload of the answer, or exceptionally with a {@link io.github.camellazada.exception.LazadaException}. */
    CompletionStage<JsonNode> call(String operation, Map<String, ?> parameters);
}
