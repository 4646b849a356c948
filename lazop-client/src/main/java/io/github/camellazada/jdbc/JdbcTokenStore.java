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
package io.github.camellazada.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.github.camellazada.client.token.EndingTokens;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenJson;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenLease;

/**
 * Keeps tokens in a database that any number of processes share. Nothing stays locked while Lazada is asked, and the database's
 * clock measures the leases. Its tables are those of {@code META-INF/camel-lazada/sql/tokens}.
 */
public final class JdbcTokenStore implements SharedTokenStore {
    private static final String KEY = " WHERE app_key = ? AND seller = ? AND country = ?";
    private static final String HELD = KEY + " AND lease_owner = ? AND generation = ?";
    private static final String CONTENT = "content = ?, access_until = ?, authorized_until = ?, ";
    private static final String FREE = "lease_owner = NULL, lease_until = 0";

    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Database database;
    private final AuthorizationStateTable states;
    private final TokenCipher cipher;

    /**
     * @param dataSource a pool of connections
     * @param cipher     encrypts the tokens; {@code null} keeps them readable for whoever reads the table
     * @param executor   runs the statements, which block
     */
    public JdbcTokenStore(DataSource dataSource, TokenCipher cipher, Executor executor) {
        this.database = new Database(dataSource, executor, "tokens", "tokens");
        this.states = new AuthorizationStateTable(database);
        this.cipher = cipher;
    }

    /** Makes the tables where they are not there yet; processes that start together wait for each other. A migration tool may do it instead. */
    public CompletionStage<Void> createTables() {
        return database.createTables("V1__tokens.sql", "V2__ends.sql", "V3__states.sql");
    }

    @Override
    public CompletionStage<Optional<LazadaToken>> load(TokenKey key) {
        return database.runEach(connection -> load(connection, key, ""));
    }

    @Override
    public CompletionStage<Void> save(TokenKey key, LazadaToken token) {
        return database.runEach(connection -> {
            if (replace(connection, key, token)) {
                return null;
            }
            try {
                Statements.execute(connection,
                        "INSERT INTO lazada_token (app_key, seller, country, content, access_until, authorized_until, lease_until,"
                                + " generation) VALUES (?, ?, ?, ?, ?, ?, 0, 1)",
                        key.appKey(), key.seller(), key.country(), sealed(key, token), millis(token.accessExpiresAt()),
                        millis(token.authorizedUntil()));
            } catch (SQLException e) {
                // another process may have been the first; if not, it is this exception that counts
                if (!replace(connection, key, token)) {
                    throw e;
                }
            }
            return null;
        });
    }

    @Override
    public CompletionStage<List<TokenKey>> ending(EndingTokens which) {
        return page(which.appKey(), which.after(), which.limit(),
                " AND (access_until IS NULL OR access_until < ? OR authorized_until < ?)",
                List.of(millis(which.access()), millis(which.authorization())));
    }

    @Override
    public CompletionStage<List<TokenKey>> keys(String appKey, TokenKey after, int limit) {
        return page(appKey, after, limit, "", List.of());
    }

    private CompletionStage<List<TokenKey>> page(String appKey, TokenKey after, int limit, String condition,
            List<Object> more) {
        String seller = after == null ? "" : after.seller();
        List<Object> values = new ArrayList<>(List.of(appKey, seller, seller, after == null ? "" : after.country()));
        values.addAll(more);
        return database.runEach(connection -> Statements.query(connection,
                row -> new TokenKey(appKey, row.getString(1), row.getString(2)),
                "SELECT seller, country FROM lazada_token WHERE app_key = ? AND (seller > ? OR seller = ? AND country > ?)"
                        + condition + " ORDER BY seller, country LIMIT " + limit,
                values.toArray()));
    }

    @Override
    public CompletionStage<Optional<TokenLease>> lease(TokenKey key, Duration duration) {
        String owner = UUID.randomUUID().toString();
        return database.runEach(connection -> {
            int taken = Statements.execute(connection,
                    "UPDATE lazada_token SET lease_owner = ?, lease_until = " + Statements.NOW
                            + " + ?, generation = generation + 1" + KEY + " AND lease_until <= " + Statements.NOW,
                    owner, duration.toMillis(),
                    key.appKey(), key.seller(), key.country());
            return taken == 0 ? Optional.empty() : taken(connection, key, owner);
        });
    }

    @Override
    public CompletionStage<Boolean> save(TokenKey key, LazadaToken token, TokenLease lease) {
        return database.runEach(connection -> Statements.execute(connection,
                "UPDATE lazada_token SET " + CONTENT + FREE + HELD, sealed(key, token), millis(token.accessExpiresAt()),
                millis(token.authorizedUntil()), key.appKey(), key.seller(), key.country(), lease.owner(),
                lease.generation()) == 1);
    }

    @Override
    public CompletionStage<Boolean> replace(TokenKey key, LazadaToken old, LazadaToken next) {
        return database.run(connection -> load(connection, key, " FOR UPDATE")
                .filter(token -> token.accessToken().equals(old.accessToken())).isPresent() && replace(connection, key, next));
    }

    @Override
    public CompletionStage<Void> release(TokenKey key, TokenLease lease) {
        return database.runEach(connection -> {
            Statements.execute(connection, "UPDATE lazada_token SET " + FREE + HELD, key.appKey(), key.seller(), key.country(),
                    lease.owner(), lease.generation());
            return null;
        });
    }

    @Override
    public CompletionStage<Void> keepState(String state, Duration duration) {
        return states.keep(state, duration);
    }

    @Override
    public CompletionStage<Boolean> takeState(String state) {
        return states.take(state);
    }

    private Optional<LazadaToken> load(Connection connection, TokenKey key, String lock) throws SQLException {
        return Statements
                .query(connection, row -> opened(key, row.getString(1)), "SELECT content FROM lazada_token" + KEY + lock,
                        key.appKey(), key.seller(), key.country())
                .stream().findFirst();
    }

    private boolean replace(Connection connection, TokenKey key, LazadaToken token) throws SQLException {
        return Statements.execute(connection, "UPDATE lazada_token SET " + CONTENT + "generation = generation + 1, " + FREE
                + KEY, sealed(key, token), millis(token.accessExpiresAt()), millis(token.authorizedUntil()), key.appKey(),
                key.seller(), key.country()) == 1;
    }

    private static Optional<TokenLease> taken(Connection connection, TokenKey key, String owner) throws SQLException {
        return Statements.query(connection, row -> new TokenLease(owner, row.getLong(1)),
                "SELECT generation FROM lazada_token" + KEY + " AND lease_owner = ?", key.appKey(), key.seller(), key.country(),
                owner).stream().findFirst();
    }

    private String sealed(TokenKey key, LazadaToken token) {
        byte[] json = TokenJson.write(token);
        return cipher == null
                ? new String(json, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(cipher.encrypt(json, place(key)));
    }

    private LazadaToken opened(TokenKey key, String content) {
        return TokenJson.read(cipher == null
                ? content.getBytes(StandardCharsets.UTF_8)
                : cipher.decrypt(decoded(content), place(key)));
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // whatever it is, it was not encrypted here, and the cipher says so
        }
    }

    private static long millis(Instant end) {
        if (end == null) {
            return Long.MAX_VALUE;
        }
        // an end that is as good as never does not fit
        return end.isAfter(LATEST) ? Long.MAX_VALUE : end.toEpochMilli();
    }

    private static String place(TokenKey key) {
        return key.appKey() + "/" + key.seller() + "/" + key.country();
    }
}
