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
package io.github.camellazada.client.token;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.transport.PercentEncoding;

/**
 * Lets sellers authorize the app: knows where to send a seller's browser, and trades the code that it comes back with for
 * tokens, which it stores.
 */
@Internal
public final class SellerAuthorizations {
    private static final Duration TIME_TO_AGREE = Duration.ofMinutes(30);
    private static final int STATE_BYTES = 32;

    private final String appKey;
    private final URI consentPage;
    private final SharedTokenStore store;
    private final TokenCalls calls;
    private final Clock clock;
    private final TokenAlarm alarm;
    private final SecureRandom random = new SecureRandom();

    public SellerAuthorizations(String appKey, URI consentPage, SharedTokenStore store, TokenCalls calls, Clock clock,
            TokenListener listener) {
        this.appKey = appKey;
        this.consentPage = consentPage;
        this.store = store;
        this.calls = calls;
        this.clock = clock;
        this.alarm = new TokenAlarm(listener);
    }

    /**
     * Begins an authorization.
     *
     * @param  redirectUri the app's callback URL, letter by letter as in Lazada's console
     * @param  countries   the countries to offer, separated by commas, or {@code null} for all
     * @return             completes with Lazada's page for the seller's browser
     */
    public CompletionStage<URI> begin(String redirectUri, String countries) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("force_auth", "true");
        query.put("client_id", appKey);
        query.put("redirect_uri", redirectUri);
        query.put("state", state);
        if (countries != null && !countries.isBlank()) {
            query.put("country", countries);
        }
        return store.keepState(kept(state), TIME_TO_AGREE)
                .thenApply(done -> URI.create(consentPage + "?" + PercentEncoding.encode(query)));
    }

    /** Whether an authorization with that state began here or in another process on the same store; true once. */
    public CompletionStage<Boolean> isOurs(String state) {
        return state == null || state.isBlank() ? CompletableFuture.completedStage(false) : store.takeState(kept(state));
    }

    /**
     * Trades the code for tokens and stores them.
     *
     * @return completes, once the tokens are safe, with the seller, once for each key of the token store
     */
    public CompletionStage<List<AuthorizedSeller>> finish(String code) {
        Instant asked = clock.instant();
        return calls.create(code).thenCompose(new TokenOwners(calls)::named).thenCompose(answer -> {
            LazadaToken token = answer.token(appKey, asked, null);
            List<TokenKey> keys = answer.keys(appKey);
            return hiding(keys).thenCompose(hiding -> save(token, keys, hiding)).thenApply(saved -> keys.stream().map(key -> {
                alarm.raise(TokenEvent.Kind.AUTHORIZED, key, asked);
                return new AuthorizedSeller(appKey, key.seller(), key.country(), shortCode(answer, key), asked,
                        token.accessExpiresAt(), token.refreshExpiresAt());
            }).toList());
        });
    }

    /** The entries of an earlier authorization for one country each, which calls would take before a cross-border token. */
    private CompletionStage<List<TokenKey>> hiding(List<TokenKey> keys) {
        List<CompletableFuture<Optional<TokenKey>>> looks = keys.stream().filter(TokenKey::isCrossBorder)
                .flatMap(TokenKey::singleCountries)
                .map(key -> store.load(key).thenApply(found -> found.map(token -> key)).toCompletableFuture()).toList();
        return CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new))
                .thenApply(done -> looks.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList());
    }

    private CompletionStage<Void> save(LazadaToken token, List<TokenKey> keys, List<TokenKey> hiding) {
        List<TokenKey> all = Stream.concat(keys.stream(), hiding.stream()).toList();
        LazadaToken shared = token.sharedBy(all);
        return CompletableFuture.allOf(all.stream().map(key -> store.save(key, shared).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private static String shortCode(TokenAnswer answer, TokenKey key) {
        return answer.sellers().stream().filter(seller -> seller.sellerId().equals(key.seller()))
                .filter(seller -> key.isCrossBorder() || seller.country().equals(key.country()))
                .map(TokenAnswer.CountrySeller::shortCode).filter(Objects::nonNull).findFirst().orElse(null);
    }

    // whoever reads the store must not be able to finish an authorization with it
    private static String kept(String state) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
