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
package io.github.camellazada.simulator.admin;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.auth.Tokens;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import io.github.camellazada.simulator.gateway.RequestLog;
import io.github.camellazada.simulator.world.SellerKind;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.github.camellazada.simulator.world.World;

/** Sellers, tokens, time and what was received, over the admin API. */
public final class WorldActions implements AdminModule {
    private final World world;
    private final Tokens tokens;
    private final RequestLog log;

    public WorldActions(World world, Tokens tokens, RequestLog log) {
        this.world = world;
        this.tokens = tokens;
        this.log = log;
    }

    @Override
    public void registerActions(BiConsumer<String, AdminAction> actions) {
        actions.accept("GET /sellers", request -> world.json().valueToTree(world.sellers().all()));
        actions.accept("POST /sellers", this::addSeller);
        actions.accept("POST /tokens", this::issueToken);
        actions.accept("POST /tokens/code", request -> world.json().createObjectNode().put("code",
                tokens.newCode(AdminRequests.text(request, "seller"))));
        actions.accept("POST /tokens/expire", this::expireTokens);
        actions.accept("POST /tokens/revoke", this::revokeTokens);
        actions.accept("POST /tokens/policy", this::setPolicy);
        actions.accept("GET /clock", request -> time());
        actions.accept("POST /clock", this::moveTime);
        actions.accept("GET /received", this::received);
        actions.accept("POST /received/clear", request -> {
            log.clear();
            return null;
        });
    }

    private JsonNode addSeller(JsonNode request) {
        SimulatedSeller seller = world.sellers().add(AdminRequests.text(request, "id"), AdminRequests.text(request, "country"),
                AdminRequests.choice(request, "kind", SellerKind.ORDINARY));
        return world.json().valueToTree(seller);
    }

    private JsonNode issueToken(JsonNode request) {
        SimulatedToken token = tokens.issue(AdminRequests.text(request, "seller"), request.path("accessToken").asText(null));
        return world.json().createObjectNode().put("accessToken", token.accessToken()).put("refreshToken", token.refreshToken())
                .put("expiresAt", token.expiresAt().toString())
                .put("refreshExpiresAt", token.refreshExpiresAt().toString());
    }

    private JsonNode expireTokens(JsonNode request) {
        if (request.has("seller")) {
            tokens.expire(AdminRequests.text(request, "seller"));
        } else {
            tokens.expireAll();
        }
        return null;
    }

    private JsonNode revokeTokens(JsonNode request) {
        tokens.revoke(AdminRequests.text(request, "seller"));
        return null;
    }

    private JsonNode setPolicy(JsonNode request) {
        tokens.keepUsedRefreshTokens(request.path("keepUsedRefreshTokens").asBoolean());
        return null;
    }

    private JsonNode moveTime(JsonNode request) {
        if (!request.has("speed") && !request.has("advance")) {
            throw new IllegalArgumentException("The clock needs \"advance\":\"PT30M\" or \"speed\":60");
        }
        if (request.has("speed") && !request.path("speed").isNumber()) {
            throw new IllegalArgumentException("The field \"speed\" is no number: " + request.path("speed"));
        }
        if (request.has("speed")) {
            world.clock().speed(request.path("speed").asDouble());
        }
        if (request.has("advance")) {
            world.clock().advance(AdminRequests.duration(request, "advance"));
        }
        return time();
    }

    private ObjectNode time() {
        return world.json().createObjectNode().put("now", world.clock().instant().toString());
    }

    private JsonNode received(JsonNode query) {
        String path = query.path("path").asText(null);
        List<ReceivedRequest> requests = AdminRequests.latest(query,
                log.all().stream().filter(request -> path == null || path.equals(request.path())).toList());
        return world.json().createArrayNode().addAll(requests.stream().map(this::asJson).toList());
    }

    private ObjectNode asJson(ReceivedRequest request) {
        ObjectNode node = world.json().createObjectNode().put("method", request.method()).put("site", request.site())
                .put("path", request.path()).put("at", request.at().toString()).put("code", request.code())
                .put("trouble", request.trouble() == null
                        ? null
                        : request.trouble().kind().name().replace('_', '-').toLowerCase(Locale.ROOT));
        node.set("query", world.json().valueToTree(request.query()));
        node.set("form", world.json().valueToTree(request.form()));
        node.set("files", world.json().valueToTree(request.files()));
        node.set("headers", world.json().valueToTree(request.headers()));
        return node;
    }
}
