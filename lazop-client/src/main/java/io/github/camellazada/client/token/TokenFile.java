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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The tokens, leases and states of a store that keeps them in one piece; its user sees to it that one thread is at it. */
final class TokenFile {
    private final Map<TokenKey, PackedEntry> entries = new HashMap<>();
    private final Map<String, Instant> states = new HashMap<>();

    void forEach(BiConsumer<TokenKey, TokenEntry> action) {
        entries.forEach((key, packed) -> action.accept(key, packed.entry()));
    }

    void put(TokenKey key, TokenEntry entry) {
        entries.put(entries.containsKey(key) ? key : key.shared(), new PackedEntry(entry));
    }

    Map<String, Instant> states() {
        return states;
    }

    Optional<LazadaToken> load(TokenKey key) {
        return Optional.ofNullable(get(key)).map(TokenEntry::token);
    }

    List<TokenKey> ending(EndingTokens which) {
        return entries.entrySet().stream().filter(entry -> entry.getValue().matches(entry.getKey(), which))
                .map(Map.Entry::getKey).sorted().limit(which.limit()).toList();
    }

    List<TokenKey> keys(String appKey, TokenKey after, int limit) {
        return entries.keySet().stream()
                .filter(key -> key.appKey().equals(appKey) && (after == null || key.compareTo(after) > 0))
                .sorted().limit(limit).toList();
    }

    /** Ends a lease that may be under way: what it would bring is older than this. */
    void save(TokenKey key, LazadaToken token) {
        TokenEntry entry = get(key);
        put(key, new TokenEntry(token, null, null, entry == null ? 1 : entry.generation() + 1));
    }

    Optional<TokenLease> lease(TokenKey key, Duration duration, Instant now) {
        TokenEntry entry = get(key);
        if (entry == null || entry.until() != null && now.isBefore(entry.until())) {
            return Optional.empty();
        }
        TokenLease lease = new TokenLease(UUID.randomUUID().toString(), entry.generation() + 1);
        put(key, new TokenEntry(entry.token(), lease.owner(), now.plus(duration), lease.generation()));
        return Optional.of(lease);
    }

    boolean save(TokenKey key, LazadaToken token, TokenLease lease) {
        boolean held = isHeld(key, lease);
        if (held) {
            put(key, new TokenEntry(token, null, null, lease.generation()));
        }
        return held;
    }

    boolean replace(TokenKey key, LazadaToken old, LazadaToken next) {
        boolean same = load(key).filter(token -> token.accessToken().equals(old.accessToken())).isPresent();
        if (same) {
            save(key, next);
        }
        return same;
    }

    void release(TokenKey key, TokenLease lease) {
        if (isHeld(key, lease)) {
            put(key, new TokenEntry(get(key).token(), null, null, lease.generation()));
        }
    }

    void keepState(String state, Instant until, Instant now) {
        states.values().removeIf(end -> !now.isBefore(end));
        if (states.size() >= SharedTokenStore.MOST_STATES) {
            // the oldest has had the most time to come back
            states.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(states::remove);
        }
        states.put(state, until);
    }

    boolean takeState(String state, Instant now) {
        Instant until = states.remove(state);
        return until != null && now.isBefore(until);
    }

    private TokenEntry get(TokenKey key) {
        PackedEntry packed = entries.get(key);
        return packed == null ? null : packed.entry();
    }

    private boolean isHeld(TokenKey key, TokenLease lease) {
        TokenEntry entry = get(key);
        return entry != null && lease.owner().equals(entry.owner()) && lease.generation() == entry.generation();
    }
}
