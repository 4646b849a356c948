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

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.call.WantedAnswer;
import io.github.camellazada.client.protocol.ParameterEncoder;
import io.github.camellazada.client.stream.StreamCalls;
import io.github.camellazada.client.stream.StreamScope;

/** Calls reads for a stream with the client of its endpoint. */
final class StreamClient implements StreamCalls {
    private final LazadaClient client;
    private final LazadaConfiguration configuration;

    StreamClient(LazadaClient client, LazadaConfiguration configuration) {
        this.client = client;
        this.configuration = configuration;
    }

    @Override
    public CompletionStage<LazadaAnswer> call(StreamScope scope, String operation, Map<String, ?> parameters,
            CallPriority priority) {
        try {
            return client.call(read(scope, operation, parameters, priority));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @param priority {@code null} for that of the endpoint or of the operation */
    LazadaCall read(StreamScope scope, String operation, Map<String, ?> parameters, CallPriority priority) {
        CalledOperation called = CalledOperation.of(EndpointPath.operation(operation), null);
        OperationDescriptor descriptor = called.descriptor();
        ParameterEncoder encoder = new ParameterEncoder(scope.country());
        Map<String, String> texts = new HashMap<>();
        parameters.forEach(
                (name, value) -> texts.put(name, encoder.of(name, value, descriptor.request().parameter(name).orElse(null))));
        return new LazadaCall(descriptor, called.method(), scope.country(), scope.seller(),
                CallReader.accessToken(configuration, scope.seller()), texts, Map.of(),
                new LazadaCall.Handling(priority == null ? configuration.getPriority() : priority, false, WantedAnswer.VALUES,
                        null));
    }
}
