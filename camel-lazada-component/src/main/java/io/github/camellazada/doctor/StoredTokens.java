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
package io.github.camellazada.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.EndingTokens;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenKey;

/** Counts the tokens of an app in a store by the end of their authorization; no token itself is shown. */
final class StoredTokens {
    static final String SUBJECT = "token store";
    private static final int PAGE = 500;
    private static final int NAMED = 10;
    /** Later than any end that Lazada gives, so that each token ends before it. */
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final String ADVICE = "the seller must authorize the app again, since a refresh prolongs no authorization: ";

    private final LazadaTokenStore store;
    private final String appKey;
    private final List<TokenKey> all;

    StoredTokens(LazadaTokenStore store, String appKey) {
        this.store = store;
        this.appKey = appKey;
        this.all = pages(last -> store.keys(appKey, last, PAGE));
    }

    /** One that has not ended, of that country where there is one; it fails where {@link #finding} does. */
    Optional<SellerToken> usable(Instant now, LazadaCountry country) {
        return SellerToken.of(store, all, country, now);
    }

    Finding finding(Instant now, Duration warning) {
        if (all.isEmpty()) {
            return Finding.warning(SUBJECT, "keeps no token of app " + appKey,
                    "let a seller authorize the app; calls without a token of the seller fail");
        }
        store.load(all.get(0)).toCompletableFuture().join(); // fails where the key is another one
        List<TokenKey> ended = ending(Instant.EPOCH, now);
        List<TokenKey> soon = new ArrayList<>(ending(Instant.EPOCH, now.plus(warning)));
        soon.removeAll(ended);
        long sellers = all.stream().map(TokenKey::seller).distinct().count();
        String found = "sellers with tokens: " + sellers + ", tokens: " + all.size() + ", authorizations ended: " + ended.size()
                + ", that end within " + warning.toHours() + " hours: " + soon.size();
        if (ended.isEmpty() && soon.isEmpty()) {
            return Finding.ok(SUBJECT, found);
        }
        String advice = ADVICE + named(ended, " (ended)", soon, " (ends soon)");
        return ended.size() == all.size()
                ? Finding.problem(SUBJECT, found, advice)
                : Finding.warning(SUBJECT, found, advice);
    }

    private List<TokenKey> ending(Instant access, Instant authorization) {
        return pages(last -> store.ending(new EndingTokens(appKey, access, authorization, last, PAGE)));
    }

    private static List<TokenKey> pages(Function<TokenKey, CompletionStage<List<TokenKey>>> pageBehind) {
        List<TokenKey> found = new ArrayList<>();
        List<TokenKey> page;
        TokenKey last = null;
        do {
            page = pageBehind.apply(last).toCompletableFuture().join();
            found.addAll(page);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return found;
    }

    private static String named(List<TokenKey> ended, String isEnded, List<TokenKey> soon, String endsSoon) {
        List<String> names = new ArrayList<>();
        ended.forEach(key -> names.add(key.seller() + "/" + key.country() + isEnded));
        soon.forEach(key -> names.add(key.seller() + "/" + key.country() + endsSoon));
        return names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }
}
