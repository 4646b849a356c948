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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reports once that a seller's authorization ends or has ended, and that what was reported of his token is over. */
final class AuthorizationMonitor {
    // ends are computed from a remaining time, which each answer gives in whole seconds
    private static final Duration SAME = Duration.ofDays(1);
    // Lazada pushes an end when less than that is left
    private static final Duration PUSHED_AHEAD = Duration.ofHours(48);

    private final TokenSettings settings;
    private final TokenAlarm alarm;
    private final Map<TokenKey, TokenEvent> told = new ConcurrentHashMap<>();
    private final Map<TokenKey, Instant> pushed = new ConcurrentHashMap<>();
    // the access tokens that could not be refreshed
    private final Map<TokenKey, String> failing = new ConcurrentHashMap<>();

    AuthorizationMonitor(TokenSettings settings, TokenAlarm alarm) {
        this.settings = settings;
        this.alarm = alarm;
    }

    /** Takes note of a token as it stands in the store. */
    void look(TokenKey key, LazadaToken token, Instant now) {
        boolean refreshed = !token.accessToken().equals(failing.getOrDefault(key, token.accessToken()));
        if (refreshed) {
            failing.remove(key);
        }
        boolean renewable = token.canRefresh(now);
        Instant end = token.authorizedUntil();
        if (!renewable && token.state(now, settings.margin()) == TokenState.EXPIRED) {
            ended(key, now);
        } else if (!renewable && isTold(key, TokenEvent.Kind.AUTHORIZE_AGAIN)) {
            return; // its last access token is used up, which changes nothing
        } else if (end != null && !now.isBefore(end.minus(settings.warning()))) {
            tell(new TokenEvent(TokenEvent.Kind.AUTHORIZATION_ENDS, key, end));
        } else if (told.remove(key) != null | renewed(key, end, now) | refreshed) {
            alarm.raise(TokenEvent.Kind.RECOVERED, key, now);
        }
    }

    /** Takes note that Lazada itself has told when an authorization ends, by the country of a site. */
    void pushed(TokenKey key, Instant end, Instant now) {
        pushed.put(key, end == null ? now.plus(PUSHED_AHEAD) : end);
    }

    /** Whether what stands in the store is a later authorization than one of those that were told to end. */
    private boolean renewed(TokenKey key, Instant end, Instant now) {
        return pushed.entrySet().removeIf(known -> key.covers(known.getKey())
                && (end == null ? now : end).minus(SAME).isAfter(known.getValue()));
    }

    /** Takes note that a token could not be refreshed for now. */
    void failed(TokenKey key, LazadaToken token, Instant now) {
        failing.put(key, token.accessToken());
        alarm.raise(TokenEvent.Kind.REFRESH_FAILED, key, now);
    }

    /** Takes note that a token was refreshed here. */
    void refreshed(TokenKey key, Instant now) {
        failing.remove(key);
        alarm.raise(TokenEvent.Kind.REFRESHED, key, now);
    }

    /** The tokens whose refresh failed last, which others may have refreshed meanwhile. */
    Set<TokenKey> failing() {
        return failing.keySet();
    }

    /** Takes note that the seller has to authorize the app again. */
    void ended(TokenKey key, Instant now) {
        failing.remove(key);
        tell(new TokenEvent(TokenEvent.Kind.AUTHORIZE_AGAIN, key, now));
    }

    private boolean isTold(TokenKey key, TokenEvent.Kind kind) {
        TokenEvent last = told.get(key);
        return last != null && last.kind() == kind;
    }

    private void tell(TokenEvent event) {
        TokenEvent last = told.put(event.key(), event);
        if (last == null || last.kind() != event.kind() || event.kind() == TokenEvent.Kind.AUTHORIZATION_ENDS
                && Duration.between(last.at(), event.at()).abs().compareTo(SAME) > 0) {
            alarm.raise(event.kind(), event.key(), event.at());
        }
    }
}
