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
package io.github.camellazada;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sellers whose changes a stream polls: those of the option {@code sellerId}, or all in the token store. */
final class StreamSellers {
    private static final int PAGE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(StreamSellers.class);

    private final LazadaConfiguration configuration;
    private final String stream;
    private final LazadaTokenStore tokens;
    private volatile Set<String> unknown = Set.of();
    private volatile boolean told;

    /** @param tokens the store as the component uses it, or {@code null} */
    StreamSellers(LazadaConfiguration configuration, String stream, LazadaTokenStore tokens) {
        this.configuration = configuration;
        this.stream = stream;
        this.tokens = tokens;
    }

    static StreamSellers of(EndpointContext endpoint, StreamDescriptor stream) {
        LazadaTokenStore tokens = endpoint.configuration().getTokenStore();
        return new StreamSellers(endpoint.configuration(), stream.stream(),
                tokens == null ? null : endpoint.shared().clients().store(tokens));
    }

    /** Asks the token store if need be, and waits for it; not for event loops. */
    Set<StreamScope> scopes() {
        Set<StreamScope> scopes = new LinkedHashSet<>();
        List<String> named = named(configuration.getSellerId());
        if (!named.isEmpty() && configuration.getCountry() != null) {
            named.forEach(seller -> scopes.add(scope(seller, configuration.getCountry())));
        } else if (tokens != null) {
            keys().stream().filter(key -> named.isEmpty() || named.contains(key.seller()))
                    .forEach(key -> countries(key).filter(this::isWanted).forEach(country -> scopes.add(scope(key.seller(),
                            country))));
        }
        missing(named.stream().filter(seller -> scopes.stream().noneMatch(scope -> scope.seller().equals(seller)))
                .collect(Collectors.toCollection(TreeSet::new)));
        if (scopes.isEmpty() && named.isEmpty() && !told) {
            told = true;
            LOG.warn("{}, so the stream does not poll {}. {}",
                    tokens == null ? "No option says whose shop it is" : "The token store lists no seller", stream,
                    tokens == null
                            ? "Set sellerId to the id of the seller whose token accessToken is, and country"
                            : "Polling begins with the first token. If your own store does not list its keys, set sellerId and"
                                    + " country");
        }
        return scopes;
    }

    private void missing(Set<String> sellers) {
        sellers.stream().filter(seller -> !unknown.contains(seller)).forEach(seller -> LOG.warn(
                "The option sellerId names seller {}, but the token store has no token of that seller{}, so {} of this seller are"
                        + " not polled. Let the seller authorize the app, or correct the option; polling begins with the token",
                seller, configuration.getCountry() == null ? "" : " for " + configuration.getCountry(), stream));
        unknown = sellers;
    }

    /** The named sellers that are not polled, since nobody knows a token of theirs. */
    Set<String> unknown() {
        return unknown;
    }

    /** The sellers that the option {@code sellerId} names, each once. */
    static List<String> named(String sellers) {
        return sellers == null
                ? List.of()
                : Stream.of(sellers.split(",")).map(String::trim).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private List<TokenKey> keys() {
        List<TokenKey> keys = new ArrayList<>();
        List<TokenKey> page = page(null);
        while (!page.isEmpty()) {
            keys.addAll(page);
            page = page(page.get(page.size() - 1));
        }
        return keys;
    }

    private List<TokenKey> page(TokenKey after) {
        try {
            return tokens.keys(configuration.getAppKey(), after, PAGE).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The token store failed to list its sellers, so the stream polls none; the next"
                    + " poll tries again", e.getCause());
        }
    }

    private static Stream<LazadaCountry> countries(TokenKey key) {
        return key.isCrossBorder() ? Stream.of(LazadaCountry.values()) : LazadaCountry.ofSite(key.country()).stream();
    }

    private boolean isWanted(LazadaCountry country) {
        return configuration.getCountry() == null || configuration.getCountry() == country;
    }

    private StreamScope scope(String seller, LazadaCountry country) {
        return new StreamScope(configuration.getAppKey(), stream, seller, country);
    }
}
