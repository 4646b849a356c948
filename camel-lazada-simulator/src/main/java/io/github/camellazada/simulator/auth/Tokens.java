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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.camellazada.simulator.world.Sellers;
import io.github.camellazada.simulator.world.SimulatedSeller;
import io.github.camellazada.simulator.world.World;

/**
 * The authorizations that sellers have given the app.
 * <ul>
 * <li>Documented (page 108260): a code lives 30 minutes and is used once; a refresh gives a new access token and a new
 * refresh token, and does not move the end of the authorization; an app that is online gets 30 and 180 days.</li>
 * <li>Not established: whether the refresh token that was used stays valid. Assumed: it does not;
 * {@link #keepUsedRefreshTokens} lets it.</li>
 * <li>Assumed: an access token that was replaced stays valid until its own end.</li>
 * </ul>
 */
public final class Tokens {
    private static final Duration CODE_LIFE = Duration.ofMinutes(30);

    private final World world;
    private final Duration accessLife;
    private final Duration refreshLife;
    private final Map<String, SimulatedToken> byAccess = new HashMap<>();
    private final Map<String, SimulatedToken> byRefresh = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private ExpiryAlert alert = token -> {
    };
    private boolean keepUsedRefreshTokens;

    public Tokens(World world, Duration accessLife, Duration refreshLife) {
        this.world = world;
        this.accessLife = accessLife;
        this.refreshLife = refreshLife;
    }

    /** Lets a refresh token be used again, or not. */
    public void keepUsedRefreshTokens(boolean keep) {
        world.locked(() -> keepUsedRefreshTokens = keep);
    }

    /** Lets a seller of {@link Sellers} authorize the app, and gives its tokens. */
    public SimulatedToken issue(String sellerId) {
        return issue(sellerId, null);
    }

    /** Lets a seller authorize the app, with an access token that the test names. */
    public SimulatedToken issue(String sellerId, String accessToken) {
        return world.locked(() -> {
            Instant now = world.clock().instant();
            SimulatedSeller seller = world.sellers().get(sellerId);
            withdrawn.remove(sellerId);
            SimulatedToken token = keep(new SimulatedToken(accessToken == null ? newText("500") : accessToken, newText("501"),
                    seller.id(), now.plus(accessLife), now.plus(refreshLife)));
            alert.watch(token);
            return token;
        });
    }

    /** A one-time code, as the seller's consent gives it to the app. */
    public String newCode(String sellerId) {
        return world.locked(() -> {
            String code = newText("0_");
            codes.put(code, new Code(world.sellers().get(sellerId).id(), world.clock().instant().plus(CODE_LIFE)));
            return code;
        });
    }

    /** Ends the seller's access tokens; his refresh tokens stay. */
    public void expire(String sellerId) {
        expireIf(token -> token.sellerId().equals(sellerId));
    }

    /** Ends all access tokens; the refresh tokens stay. */
    public void expireAll() {
        expireIf(token -> true);
    }

    /** The seller withdraws his consent: access and refresh tokens end, his pushes stop. */
    public void revoke(String sellerId) {
        world.locked(() -> {
            withdrawn.add(sellerId);
            byAccess.values().removeIf(token -> token.sellerId().equals(sellerId));
            byRefresh.values().removeIf(token -> token.sellerId().equals(sellerId));
        });
    }

    /** The seller whom an access token stands for. */
    public Optional<SimulatedSeller> sellerOf(String accessToken) {
        return world.locked(() -> Optional.ofNullable(accessToken).map(byAccess::get)
                .filter(token -> token.expiresAt().isAfter(world.clock().instant()))
                .flatMap(token -> world.sellers().find(token.sellerId())));
    }

    /**
     * Whether pushes about the seller are sent: not after he withdrew or his authorization ran out (documented, page
     * 120168). For a seller who was never authorized they are, which saves tests a step.
     */
    public boolean isPushed(String sellerId) {
        return world.locked(() -> {
            if (withdrawn.contains(sellerId)) {
                return false;
            }
            Instant now = world.clock().instant();
            boolean authorized = byRefresh.values().stream()
                    .anyMatch(token -> token.sellerId().equals(sellerId) && token.refreshExpiresAt().isAfter(now));
            boolean known = byAccess.values().stream().anyMatch(token -> token.sellerId().equals(sellerId));
            return authorized || !known;
        });
    }

    /** The life of an access token. */
    Duration accessLife() {
        return accessLife;
    }

    /** Lets each new authorization be watched for its end. */
    void watchedBy(ExpiryAlert newAlert) {
        alert = newAlert;
    }

    /** Whether the authorization was neither withdrawn nor given anew. */
    boolean isLatest(SimulatedToken authorization) {
        return !withdrawn.contains(authorization.sellerId()) && byRefresh.values().stream()
                .filter(token -> token.sellerId().equals(authorization.sellerId()))
                .noneMatch(token -> token.refreshExpiresAt().isAfter(authorization.refreshExpiresAt()));
    }

    Optional<SimulatedToken> redeem(String code) {
        Code known = codes.remove(code);
        return known == null || !known.expiresAt().isAfter(world.clock().instant())
                ? Optional.empty()
                : Optional.of(issue(known.sellerId()));
    }

    Optional<SimulatedToken> refresh(String refreshToken) {
        Instant now = world.clock().instant();
        SimulatedToken old = byRefresh.get(refreshToken);
        if (old == null || !old.refreshExpiresAt().isAfter(now)) {
            return Optional.empty();
        }
        if (!keepUsedRefreshTokens) {
            byRefresh.remove(refreshToken);
        }
        return Optional.of(keep(new SimulatedToken(newText("500"), newText("501"), old.sellerId(), now.plus(accessLife),
                old.refreshExpiresAt())));
    }

    private SimulatedToken keep(SimulatedToken token) {
        byAccess.put(token.accessToken(), token);
        byRefresh.put(token.refreshToken(), token);
        return token;
    }

    private void expireIf(Predicate<SimulatedToken> which) {
        world.locked(() -> {
            Instant now = world.clock().instant();
            byAccess.replaceAll((text, token) -> which.test(token)
                    ? new SimulatedToken(token.accessToken(),
                            token.refreshToken(), token.sellerId(), now, token.refreshExpiresAt())
                    : token);
        });
    }

    private String newText(String prefix) {
        return prefix + String.format("%016x%016x", world.random().nextLong(), world.random().nextLong());
    }

    private record Code(String sellerId, Instant expiresAt) {
    }
}
