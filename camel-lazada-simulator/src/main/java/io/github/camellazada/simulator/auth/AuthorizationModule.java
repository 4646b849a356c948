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
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.github.camellazada.simulator.world.World;

/**
 * The token calls. Documented (pages of {@code /auth/token/create} and {@code /auth/token/refresh}): the answer is flat, one
 * names {@code country_user_info}, the other {@code country_user_info_list}; lives are printed as text and as number.
 */
public final class AuthorizationModule implements OperationModule {
    private final World world;
    private final Tokens tokens;

    public AuthorizationModule(World world, Tokens tokens, String appKey) {
        this.world = world;
        this.tokens = tokens;
        tokens.watchedBy(new TokenExpiryPush(world, tokens, appKey));
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/auth/token/create", this::create);
        handlers.accept("/auth/token/createWithOpenId", this::create);
        handlers.accept("/auth/token/refresh", this::refresh);
    }

    private ObjectNode create(SimulatedCall call) {
        SimulatedToken token = tokens.redeem(call.text("code"))
                .orElseThrow(() -> new Rejection("ISV", "InvalidCode", "Invalid authorization code"));
        ObjectNode answer = answer(token, "country_user_info");
        return answer.put("refresh_expires_in", answer.get("refresh_expires_in").asText());
    }

    private ObjectNode refresh(SimulatedCall call) {
        return answer(tokens.refresh(call.text("refresh_token")).orElseThrow(() -> new Rejection("ISV", "IllegalRefreshToken",
                "The specified refresh token is invalid or expired")), "country_user_info_list");
    }

    private ObjectNode answer(SimulatedToken token, String listName) {
        SimulatedSeller seller = world.sellers().get(token.sellerId());
        ObjectNode answer = world.json().createObjectNode();
        answer.put("access_token", token.accessToken()).put("country", seller.country())
                .put("refresh_token", token.refreshToken()).putNull("account_id").put("account_platform", "seller_center")
                .put("expires_in", secondsUntil(token.expiresAt()))
                .put("refresh_expires_in", secondsUntil(token.refreshExpiresAt()))
                .put("account", "seller-" + seller.id() + "@example.com");
        ArrayNode countries = answer.putArray(listName);
        for (String site : seller.sites()) {
            String id = world.sellers().idOn(seller, site);
            countries.addObject().put("country", site).put("user_id", id).put("seller_id", id)
                    .put("short_code", site.toUpperCase(Locale.ROOT) + id);
        }
        return answer;
    }

    private long secondsUntil(Instant end) {
        return Duration.between(world.clock().instant(), end).toSeconds();
    }
}
