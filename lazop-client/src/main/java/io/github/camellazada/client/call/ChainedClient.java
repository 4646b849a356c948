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
package io.github.camellazada.client.call;

import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;

/**
 * A client whose calls go through more steps than those of the client that it shares with others; closing it closes nothing.
 *
 * @param interceptors all steps of a call, the outermost first
 */
@Internal
public record ChainedClient(List<CallInterceptor> interceptors) implements LazadaClient {

    @Override
    public CompletionStage<LazadaAnswer> call(LazadaCall call) {
        return InterceptorChain.call(call, interceptors);
    }

    @Override
    public void close() {
        // the shared client is closed by who opened it
    }
}
