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
package io.github.camellazada.health;

import java.util.Set;

import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.observe.ObservedApp;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Names the sellers whose tokens need attention; it stays up, since the other sellers are served all the same. */
public final class LazadaTokensHealthCheck extends KnownState {
    private static final int NAMED = 20;

    private final ObservedApp app;

    public LazadaTokensHealthCheck(ObservedApp app) {
        super("lazada-tokens-" + app.name());
        this.app = app;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        Set<String> lost = app.tokens().sellers(TokenEvent.Kind.AUTHORIZE_AGAIN);
        Set<String> ending = app.tokens().sellers(TokenEvent.Kind.AUTHORIZATION_ENDS);
        Set<String> failing = app.tokens().sellers(TokenEvent.Kind.REFRESH_FAILED);
        if (lost.isEmpty() && ending.isEmpty() && failing.isEmpty()) {
            return;
        }
        result.message(lost.size() + " sellers have to authorize the app again, the authorization of " + ending.size()
                + " more ends soon, and " + failing.size() + " tokens could not be refreshed yet");
        name(result, "sellers.authorize.again", lost);
        name(result, "sellers.authorization.ends", ending);
        name(result, "sellers.refresh.failed", failing);
    }

    private static void name(HealthCheckResultBuilder result, String detail, Set<String> sellers) {
        if (!sellers.isEmpty()) {
            result.detail(detail + ".count", sellers.size());
            result.detail(detail, String.join(" ", sellers.stream().limit(NAMED).toList()));
        }
    }
}
