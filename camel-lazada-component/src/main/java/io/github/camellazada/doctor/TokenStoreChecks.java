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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcTokenStore;

/** Opens the token store that the application's option tokenStore names, and reads how many tokens it keeps and when they end. */
final class TokenStoreChecks {
    private static final String SUBJECT = StoredTokens.SUBJECT;
    private static final String KEY = "LAZADA_TOKEN_KEY";
    private static final String QUARKUS = "quarkus.camel.lazada.database.";

    private final CommandEnvironment configured;
    private final String appKey;
    private final LazadaCountry country;
    private final Clock clock;
    private SellerToken usable;

    TokenStoreChecks(CommandEnvironment configured, String appKey, LazadaCountry country, Clock clock) {
        this.configured = configured;
        this.appKey = appKey;
        this.country = country;
        this.clock = clock;
    }

    Finding examine() {
        String store = configured.get("LAZADA_TOKEN_STORE");
        if (store == null && Boolean.parseBoolean(configured.application(QUARKUS + "tokens"))) {
            return database("quarkus.camel.lazada.database.tokens", "quarkus.datasource.",
                    configured.application(QUARKUS + "token-key"));
        }
        if (store == null) {
            return Finding.skipped(SUBJECT, "the option tokenStore is not set where this command reads it (--properties)");
        }
        String kind = store.replaceFirst("(?s):.*", "");
        return switch (kind) {
            case "memory" -> Finding.warning(SUBJECT, "memory: the tokens end with the process",
                    "set tokenStore to file:PATH or jdbc:NAME, or each seller must authorize the app again after a restart");
            case "file" -> file(Path.of(store.substring(Math.min(store.length(), kind.length() + 1))));
            case "jdbc" -> database(store, null, null);
            default -> Finding.skipped(SUBJECT, "tokenStore names a bean of the application, which this command cannot open");
        };
    }

    /** One that has not ended, of the wanted country where there is one; empty before the store is examined. */
    Optional<SellerToken> usable() {
        return Optional.ofNullable(usable);
    }

    private Finding file(Path file) {
        if (configured.get(KEY) == null) {
            return Finding.problem(SUBJECT, KEY + " is not set, so the application cannot read the file " + file,
                    "set it to the key that the file was written with; the application does not start without it");
        }
        if (!Files.exists(file)) {
            return Finding.warning(SUBJECT, "there is no file " + file.toAbsolutePath(),
                    "no seller has authorized the app yet, or the application runs in another folder; authorize a seller as"
                            + " docs/tokens.adoc shows");
        }
        return read(() -> new FileTokenStore(file, TokenCipher.ofBase64(configured.required(KEY)), Runnable::run));
    }

    /**
     * @param source where the application says how to reach its database, or {@code null} where only it knows
     * @param key    of the application for this store, or {@code null} for the common one
     */
    private Finding database(String store, String source, String key) {
        String url = either("LAZADA_JDBC_URL", source, "jdbc.url");
        if (url == null) {
            return Finding.skipped(SUBJECT,
                    store + " names a DataSource of the application, which this command cannot open; set"
                            + " LAZADA_JDBC_URL, LAZADA_JDBC_USER and LAZADA_JDBC_PASSWORD to have its database read");
        }
        String cipher = key == null ? configured.get(KEY) : key;
        return read(() -> new JdbcTokenStore(
                new DriverConnections(url, either("LAZADA_JDBC_USER", source, "username"),
                        either("LAZADA_JDBC_PASSWORD", source, "password")),
                cipher == null ? null : TokenCipher.ofBase64(cipher), Runnable::run));
    }

    private String either(String own, String source, String name) {
        String value = configured.get(own);
        return value == null && source != null ? configured.application(source + name) : value;
    }

    private Finding read(Opening opening) {
        try {
            Instant now = clock.instant();
            StoredTokens tokens = new StoredTokens(opening.open(), appKey);
            Finding finding = tokens.finding(now, TokenWarning.of(configured));
            usable = tokens.usable(now, country).orElse(null);
            return finding;
        } catch (CompletionException e) {
            return unreadable(e.getCause());
        } catch (IllegalArgumentException e) {
            return unreadable(e);
        }
    }

    private static Finding unreadable(Throwable failure) {
        return Finding.problem(SUBJECT, "cannot be read", failure.getMessage());
    }

    /** Opens the store; fails where key or place are wrong. */
    @FunctionalInterface
    private interface Opening {
        LazadaTokenStore open();
    }
}
