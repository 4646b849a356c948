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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ForkJoinPool;

import io.github.camellazada.client.token.EndingTokens;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenStoreContract;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class H2TokenStoreTest extends TokenStoreContract {
    private static final TokenCipher CIPHER = new TokenCipher(new byte[32]);

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");
    private final JdbcConnectionPool shared = JdbcConnectionPool.create(
            "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1",
            "sa", "");

    @BeforeEach
    void createTables() {
        store().createTables().toCompletableFuture().join();
        store().createTables().toCompletableFuture().join();
    }

    @AfterEach
    void close() throws SQLException {
        try (Connection connection = shared.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        shared.dispose();
        pool.dispose();
    }

    @Override
    protected JdbcTokenStore store() {
        return new JdbcTokenStore(shared, CIPHER, ForkJoinPool.commonPool());
    }

    @Test
    void tokensAreEncryptedForTheirOwnRow() throws SQLException {
        TokenKey one = new TokenKey("123456", "1001", "sg");
        TokenKey other = new TokenKey("123456", "1002", "sg");
        store().save(one, new LazadaToken("accessSecret", Instant.MAX, "refreshSecret", null)).toCompletableFuture().join();
        store().save(other, new LazadaToken("x", null, null, null)).toCompletableFuture().join();

        try (Connection connection = shared.getConnection(); var statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT content FROM lazada_token")) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).doesNotContain("Secret", "{");
                }
            }
            statement.execute("UPDATE lazada_token SET content = (SELECT content FROM lazada_token WHERE seller = '1001')");
        }
        assertThatThrownBy(() -> store().load(other).toCompletableFuture().join()).hasMessageContaining("cannot be trusted");
        assertThat(store().load(one).toCompletableFuture().join()).isPresent();
    }

    @Test
    void aRowOfAnEarlierVersionIsLookedAtUntilItIsWrittenAnew() throws SQLException {
        TokenKey key = new TokenKey("123456", "1001", "sg");
        LazadaToken token = new LazadaToken("a", Instant.MAX, "r", Instant.MAX);
        store().save(key, token).toCompletableFuture().join();
        try (Connection connection = shared.getConnection(); var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE lazada_token DROP COLUMN access_until");
            statement.execute("ALTER TABLE lazada_token DROP COLUMN authorized_until");
        }
        createTables();
        EndingTokens which = new EndingTokens("123456", Instant.EPOCH, Instant.EPOCH, null, 10);

        assertThat(store().ending(which).toCompletableFuture().join()).containsExactly(key);
        store().save(key, token).toCompletableFuture().join();
        assertThat(store().ending(which).toCompletableFuture().join()).isEmpty();
    }

    @Test
    void beyondTenThousandAuthorizationsUnderWayTheOldestIsForgotten() throws SQLException {
        execute("INSERT INTO lazada_authorization_state SELECT 'state' || x, " + (System.currentTimeMillis() + 600_000)
                + " + x FROM SYSTEM_RANGE(1, 10000)");

        store().keepState("last", Duration.ofHours(1)).toCompletableFuture().join();

        assertThat(count("lazada_authorization_state")).isEqualTo(10_000);
        assertThat(store().takeState("state1").toCompletableFuture().join()).isFalse();
        assertThat(store().takeState("state2").toCompletableFuture().join()).isTrue();
        assertThat(store().takeState("last").toCompletableFuture().join()).isTrue();
    }

    @Test
    void anAuthorizationOfAnEarlierVersionComesBack() throws SQLException {
        execute("DROP TABLE lazada_authorization_state");
        for (String earlier : SqlScripts.statements("tokens/V1__tokens.sql")) {
            execute(earlier);
        }
        execute("INSERT INTO lazada_authorization_state VALUES ('before', " + (System.currentTimeMillis() + 600_000) + ")");

        createTables();

        assertThat(count("INFORMATION_SCHEMA.INDEXES WHERE INDEX_NAME = 'LAZADA_AUTHORIZATION_STATE_END'")).isEqualTo(1);
        assertThat(store().takeState("before").toCompletableFuture().join()).isTrue();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = shared.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String rows) throws SQLException {
        try (Connection connection = shared.getConnection();
                var statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void aMissingTableIsTold() {
        SharedTokenStore store = new JdbcTokenStore(pool, null, ForkJoinPool.commonPool());

        assertThatThrownBy(() -> store.load(new TokenKey("123456", "1001", "sg")).toCompletableFuture().join())
                .hasMessageContaining("META-INF/camel-lazada/sql/tokens");
    }
}
