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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;

/** Hands writes that a campaign has frozen back to the route, which decides about them. */
@Internal
public final class RouteOnFreeze implements FreezePolicy {
    private final FreezeLessons lessons;

    public RouteOnFreeze(FreezeSchedule calendar, Clock clock) {
        this.lessons = new FreezeLessons(calendar, clock);
    }

    @Override
    public CompletionStage<LazadaAnswer> take(LazadaCall call, AskedChanges asked, CallInterceptor.Chain next) {
        return lessons.send(call, asked, next, frozen -> {
            next.run().keptBack(KeptBack.ROUTED);
            return CompletableFuture.failedStage(frozen);
        });
    }
}
