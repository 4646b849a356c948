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
package io.github.camellazada.client.freeze;

import java.time.Clock;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;

/** Lets a policy decide about each write that a campaign may freeze. */
@Internal
public final class FreezeInterceptor implements CallInterceptor {
    private final String appKey;
    private final FreezePolicy policy;
    private final Clock clock;

    public FreezeInterceptor(String appKey, FreezePolicy policy, Clock clock) {
        this.appKey = appKey;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public CompletionStage<LazadaAnswer> intercept(LazadaCall call, Chain next) {
        return call.operation().effect().freeze() == null
                ? next.proceed(call)
                : policy.take(call, AskedChanges.of(appKey, call, clock.instant()), next);
    }

    /** Whether writes of that operation can be held. */
    public static boolean holds(OperationDescriptor operation) {
        return operation.effect().freeze() != null && operation.effect().freeze().hold() != null
                && operation.effect().freeze().hold().absolute();
    }
}
