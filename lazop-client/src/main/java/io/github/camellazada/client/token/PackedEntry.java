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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** An entry of a {@link TokenFile} in little memory, since most sellers are idle: both tokens are one array of bytes. */
final class PackedEntry {
    private static final int NO_REFRESH = -1;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final byte[] tokens;
    // where the refresh token begins
    private final int refresh;
    private final boolean renewable;
    // numbers take half of the memory of two times
    private final long accessSecond;
    private final int accessNano;
    private final long refreshSecond;
    private final int refreshNano;
    private final List<TokenKey> sharedBy;
    private final String owner;
    private final Instant until;
    private final long generation;

    PackedEntry(TokenEntry entry) {
        LazadaToken token = entry.token();
        byte[] access = token.accessToken().getBytes(StandardCharsets.UTF_8);
        if (token.refreshToken() == null) {
            tokens = access;
            refresh = NO_REFRESH;
        } else {
            byte[] second = token.refreshToken().getBytes(StandardCharsets.UTF_8);
            tokens = Arrays.copyOf(access, access.length + second.length);
            System.arraycopy(second, 0, tokens, access.length, second.length);
            refresh = access.length;
        }
        renewable = token.isRenewable();
        accessSecond = second(token.accessExpiresAt());
        accessNano = nano(token.accessExpiresAt());
        refreshSecond = second(token.refreshExpiresAt());
        refreshNano = nano(token.refreshExpiresAt());
        sharedBy = token.sharedBy();
        owner = entry.owner();
        until = entry.until();
        generation = entry.generation();
    }

    TokenEntry entry() {
        boolean two = refresh != NO_REFRESH;
        int end = two ? refresh : tokens.length;
        String access = new String(tokens, 0, end, StandardCharsets.UTF_8);
        String second = two ? new String(tokens, end, tokens.length - end, StandardCharsets.UTF_8) : null;
        return new TokenEntry(new LazadaToken(access, accessExpiresAt(), second, refreshExpiresAt(), sharedBy), owner,
                until, generation);
    }

    /** Whether it is looked for; makes no text of the tokens. */
    boolean matches(TokenKey key, EndingTokens which) {
        return which.matches(key, accessExpiresAt(), renewable ? refreshExpiresAt() : accessExpiresAt());
    }

    private Instant accessExpiresAt() {
        return instant(accessSecond, accessNano);
    }

    private Instant refreshExpiresAt() {
        return instant(refreshSecond, refreshNano);
    }

    private static long second(Instant time) {
        return time == null ? UNKNOWN : time.getEpochSecond();
    }

    private static int nano(Instant time) {
        return time == null ? 0 : time.getNano();
    }

    private static Instant instant(long second, int nano) {
        return second == UNKNOWN ? null : Instant.ofEpochSecond(second, nano);
    }
}
