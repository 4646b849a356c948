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
package io.github.camellazada.runtime;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.client.time.DelayTimer;
import io.github.camellazada.client.token.RefreshingAccessTokens;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenRefreshScheduler;

/** Sees to it that each token store of each app is looked after once, however many clients share it. */
final class TokenSweeps {
    private final DelayTimer timer;
    private final Map<Swept, TokenRefreshScheduler> sweeps = new HashMap<>();

    TokenSweeps(DelayTimer timer) {
        this.timer = timer;
    }

    /** Called under the lock of the clients. */
    void add(ClientSettings settings, SharedTokenStore store, RefreshingAccessTokens tokens, Clock clock) {
        if (settings.tokens().refreshIdle()) {
            sweeps.computeIfAbsent(new Swept(settings.appKey(), store), swept -> start(
                    new TokenRefreshScheduler(settings.appKey(), store, tokens, settings.tokens().settings(), clock)));
        }
    }

    private TokenRefreshScheduler start(TokenRefreshScheduler sweep) {
        sweep.start(timer);
        return sweep;
    }

    /** Called under the lock of the clients; the timer ends with its scheduler. */
    void close() {
        sweeps.values().forEach(TokenRefreshScheduler::close);
        sweeps.clear();
    }

    /** What is looked after once. */
    private record Swept(String appKey, SharedTokenStore store) {
    }
}
