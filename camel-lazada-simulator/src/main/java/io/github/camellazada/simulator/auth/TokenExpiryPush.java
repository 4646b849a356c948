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
package io.github.camellazada.simulator.auth;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.world.World;

/**
 * Pushes topic 8 before an authorization ends: 48 hours ahead and once a day (documented, page 120208); assumed: what ends is
 * the authorization, that is the refresh token.
 */
final class TokenExpiryPush implements ExpiryAlert {
    private static final int MESSAGE_TYPE = 8;

    private final World world;
    private final Tokens tokens;
    private final String appKey;

    TokenExpiryPush(World world, Tokens tokens, String appKey) {
        this.world = world;
        this.tokens = tokens;
        this.appKey = appKey;
    }

    @Override
    public void watch(SimulatedToken authorization) {
        for (int hours : new int[]{48, 24}) {
            Duration wait = Duration.between(world.clock().instant(),
                    authorization.refreshExpiresAt().minus(Duration.ofHours(hours)));
            if (!wait.isNegative()) {
                world.after(wait, () -> alert(authorization));
            }
        }
    }

    private void alert(SimulatedToken authorization) {
        if (tokens.isLatest(authorization)) {
            ObjectNode data = world.json().createObjectNode().put("app_key", appKey)
                    .put("auth_expiry_time", authorization.refreshExpiresAt().getEpochSecond())
                    .put("seller_id", authorization.sellerId());
            world.outbox().push(authorization.sellerId(), MESSAGE_TYPE, data);
        }
    }
}
