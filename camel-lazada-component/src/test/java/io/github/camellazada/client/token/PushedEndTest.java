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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.camellazada.client.time.PendingDelays;
import io.github.camellazada.observe.TokenConcerns;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A seller whose authorization Lazada pushed to end, and who authorizes the app again at another replica. */
class PushedEndTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedClock clock = SimulatedClock.standingAt(Instant.parse("2026-03-01T08:00:00Z"));
    private final MemoryTokenStore store = new MemoryTokenStore();
    private final TokenConcerns concerns = new TokenConcerns();
    private final List<TokenEvent.Kind> events = new ArrayList<>();
    private final RefreshingAccessTokens tokens = new RefreshingAccessTokens(store, TokenSettings.defaults(), clock, event -> {
        events.add(event.kind());
        concerns.on(event);
    });

    @Test
    void aNewCrossBorderAuthorizationEndsTheConcernOfEachCountry() {
        keep("cb", Duration.ofHours(20));
        tokens.callThrough(null, new PendingDelays((delay, task) -> () -> {
        }), DAY);
        find("th");
        push("th");
        assertThat(ending()).containsExactly("1001@cb", "1001@th");

        find("th");
        assertThat(ending()).as("the old one is still in the store").containsExactly("1001@cb", "1001@th");
        keep("cb", Duration.ofDays(180));
        clock.advance(Duration.ofMinutes(2));
        find("th");

        assertThat(ending()).isEmpty();
        assertThat(events).containsOnlyOnce(TokenEvent.Kind.RECOVERED);
    }

    @Test
    void aNewTokenOfAnotherReplicaClearsTheConcern() {
        push("sg");
        push("my");
        keep("sg", Duration.ofDays(180));

        find("sg");

        assertThat(ending()).as("the other country has an authorization of its own").containsExactly("1001@my");
        assertThat(events).containsExactly(TokenEvent.Kind.RECOVERED);
    }

    @Test
    void anEndWithoutADateIsNoConcernWithANewToken() {
        push("sg", null);
        keep("sg", null);
        find("sg");
        assertThat(ending()).as("it may be the old one").containsExactly("1001@sg");

        keep("my", Duration.ofDays(180));
        push("my", null);
        find("my");

        assertThat(ending()).containsExactly("1001@sg");
    }

    private void keep(String country, Duration left) {
        Instant end = left == null ? null : clock.instant().plus(left);
        store.save(key(country), new LazadaToken("token" + end, end, "refresh" + end, end));
    }

    private void push(String country) {
        push(country, clock.instant().plus(DAY));
    }

    private void push(String country, Instant end) {
        tokens.authorizationEnds(key(country), end);
        concerns.on(new TokenEvent(TokenEvent.Kind.AUTHORIZATION_ENDS, key(country), end));
    }

    private void find(String country) {
        tokens.find(key(country)).toCompletableFuture().join();
    }

    private static TokenKey key(String country) {
        return new TokenKey("123456", "1001", country);
    }

    private Set<String> ending() {
        return concerns.sellers(TokenEvent.Kind.AUTHORIZATION_ENDS);
    }
}
