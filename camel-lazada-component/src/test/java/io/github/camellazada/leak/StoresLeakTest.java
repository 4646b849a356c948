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
package io.github.camellazada.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.auth.FileTokenStore;
import io.github.camellazada.client.auth.LazadaToken;
import io.github.camellazada.client.auth.LazadaTokenStore;
import io.github.camellazada.client.auth.MemoryTokenStore;
import io.github.camellazada.client.auth.TokenCipher;
import io.github.camellazada.client.auth.TokenKey;
import io.github.camellazada.client.freeze.HeldWrites;
import io.github.camellazada.client.freeze.MemoryHeldWrites;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcHeldWrites;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.simulator.LazadaSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Drives every way in which a store fails, with everything that logs at its most talkative, and looks through all of it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class StoresLeakTest {
    private static final String SERVER = EmbeddedPostgres.class.getName();
    private static final String SELLER = "1001";
    private static final String REFRESH = "/auth/token/refresh";
    private static final TokenCipher CIPHER = new TokenCipher(new byte[32]);
    private static final TokenCipher OTHER_CIPHER = new TokenCipher("another key of thirty-two bytes!".getBytes(
            StandardCharsets.US_ASCII));
    private static final String NEXT_ACCESS = "50000canary0next0access0token1a";
    private static final String NEXT_REFRESH = "50001canary0next0refresh0token2b";
    private static final String PASSWORD = "canary0database0pw";

    private final CapturedLog log = new CapturedLog();
    private final StringBuffer jdkLog = new StringBuffer();
    private final Handler jdkHandler = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            jdkLog.append(formatter.format(entry));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final Shown shown = new Shown();
    private final Canaries canaries = new Canaries();
    private final LazadaSimulator simulator = LazadaSimulator.builder().appSecret(Canaries.APP_SECRET).build().start();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Logger.getLogger("").addHandler(jdkHandler);
        jdkHandler.setLevel(Level.ALL);
        canaries.add("next access token", NEXT_ACCESS);
        canaries.add("next refresh token", NEXT_REFRESH);
        canaries.add("database password", PASSWORD);
        simulator.sellers().add(SELLER, "sg");
        simulator.answer(REFRESH, call -> simulator.world().json().createObjectNode().put("access_token", NEXT_ACCESS)
                .put("refresh_token", NEXT_REFRESH).put("expires_in", "9999").put("country", "sg"));
        context.setLoadHealthChecks(true);
        context.setDevConsole(true);
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        Logger.getLogger("").removeHandler(jdkHandler);
        simulator.close();
        postgres.close();
        log.close();
    }

    @Test
    void noFailureOfAStoreWritesASecretOrABuyersData() throws Exception {
        databasesThatAreNotThere();
        tokensThatCannotBeRead();
        tokensThatCannotBeStored();
        filesThatCannotBeRead();
        writesThatCannotBeHeld();
        simulator.clock().advance(Duration.ofMinutes(2));
        await().until(() -> log.text().contains("could not be looked after"));

        shown.endpoints(context);
        shown.jmx(context);
        shown.consoles(context);
        shown.health(context);
        context.stop();
        shown.add("the log", withoutTheServer(log.text()));
        shown.add("the log of the JDK", jdkLog.toString());
        assertThat(log.text()).contains("io.github.camellazada", " TRACE ");
        assertThat(shown.leaks(canaries)).isEmpty();
    }

    /** The embedded server prints its own log here, which tells of rows that violate a constraint, like any PostgreSQL server. */
    private static String withoutTheServer(String log) {
        return log.lines().filter(line -> !line.startsWith(SERVER)).collect(Collectors.joining("\n"));
    }

    private void databasesThatAreNotThere() throws Exception {
        DriverConnections nowhere = new DriverConnections("jdbc:postgresql://localhost:1/lazada?connectTimeout=2", "shop",
                PASSWORD);
        shown.add("a data source", nowhere.toString());
        fails("nowhere", new JdbcTokenStore(nowhere, CIPHER, ForkJoinPool.commonPool()), new MemoryHeldWrites(),
                "SQL state 08");
        DriverConnections empty = new DriverConnections(postgres.getJdbcUrl("postgres", "postgres"), "postgres", PASSWORD);
        fails("no tables", new JdbcTokenStore(empty, CIPHER, ForkJoinPool.commonPool()), new MemoryHeldWrites(),
                "META-INF/camel-lazada/sql/tokens");
        String url = "jdbc:h2:mem:" + System.nanoTime();
        try (Connection first = DriverManager.getConnection(url, "sa", "right")) {
            fails("wrong password", new JdbcTokenStore(new DriverConnections(url, "sa", PASSWORD), CIPHER,
                    ForkJoinPool.commonPool()), new MemoryHeldWrites(), "SQL state 28");
            assertThat(first.isValid(1)).isTrue();
        }
    }

    private void tokensThatCannotBeRead() throws Exception {
        JdbcTokenStore plain = jdbc(null);
        plain.createTables().toCompletableFuture().join();
        jdbc(OTHER_CIPHER).save(key(), token(null)).toCompletableFuture().join();
        fails("wrong key", jdbc(CIPHER), new MemoryHeldWrites(), "encrypted with a key that is not given");
        fails("encrypted, but no key", plain, new MemoryHeldWrites(), "no token of this version");
        plain.save(key(), token(null)).toCompletableFuture().join();
        fails("not encrypted, but a key", jdbc(CIPHER), new MemoryHeldWrites(), "not encrypted by this version");
        sql("UPDATE lazada_token SET content = LEFT(content, LENGTH(content) - 5)");
        fails("cut short", plain, new MemoryHeldWrites(), "no token of this version");
    }

    private void tokensThatCannotBeStored() throws Exception {
        JdbcTokenStore plain = jdbc(null);
        plain.save(key(), token(Instant.EPOCH)).toCompletableFuture().join();
        sql("ALTER TABLE lazada_token ADD CONSTRAINT no_next CHECK (content NOT LIKE '%next%')");
        assertThatThrownBy(() -> sql("UPDATE lazada_token SET content = '{\"accessToken\":\"" + NEXT_ACCESS + "\"}'"))
                .as("what the driver itself would tell").hasMessageContaining(NEXT_ACCESS);
        fails("a constraint", plain, new MemoryHeldWrites(), "SQL state 23514");
        String h2 = "jdbc:h2:mem:" + System.nanoTime();
        try (Connection first = DriverManager.getConnection(h2); var statement = first.createStatement()) {
            JdbcTokenStore store = new JdbcTokenStore(new DriverConnections(h2, null, null), null, ForkJoinPool.commonPool());
            store.createTables().toCompletableFuture().join();
            store.save(key(), token(Instant.EPOCH)).toCompletableFuture().join();
            statement.execute("ALTER TABLE lazada_token ALTER COLUMN content VARCHAR(230)");
            statement.execute("ALTER TABLE lazada_token ADD CONSTRAINT no_next CHECK (content NOT LIKE '%next%')");
            fails("a constraint of H2", store, new MemoryHeldWrites(), "SQL state 2");
        }
        sql("ALTER TABLE lazada_token DROP CONSTRAINT no_next");
    }

    private void filesThatCannotBeRead() throws Exception {
        Path file = folder.resolve("tokens");
        file(file, OTHER_CIPHER).save(key(), token(null)).toCompletableFuture().join();
        fails("file with another key", file(file, CIPHER), new MemoryHeldWrites(), "encrypted with a key that is not given");
        Path cut = folder.resolve("cut");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 60));
        fails("file cut short", file(cut, OTHER_CIPHER), new MemoryHeldWrites(), "cannot be trusted");
        Path readable = folder.resolve("readable");
        Files.writeString(readable, Canaries.quoted());
        fails("file that is not encrypted", file(readable, CIPHER), new MemoryHeldWrites(), "not encrypted by this version");
        Path other = folder.resolve("other");
        Files.write(other, OTHER_CIPHER.encrypt(Canaries.quoted().getBytes(StandardCharsets.UTF_8), "lazada tokens"));
        fails("file of something else", file(other, OTHER_CIPHER), new MemoryHeldWrites(), "no token of this version");
        fails("file in no folder", file(folder.resolve("absent/tokens"), CIPHER), new MemoryHeldWrites(),
                "cannot be read or written");
        Files.createDirectory(folder.resolve("folder"));
        fails("file that is a folder", file(folder.resolve("folder"), CIPHER), new MemoryHeldWrites(),
                "cannot be read or written");
    }

    private void writesThatCannotBeHeld() throws Exception {
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(key(), token(null));
        JdbcHeldWrites held = new JdbcHeldWrites(postgres.getPostgresDatabase(), ForkJoinPool.commonPool());
        holds("no tables of held writes", tokens, held);
        held.createTables().toCompletableFuture().join();
        sql("ALTER TABLE lazada_held_write ADD CONSTRAINT no_address CHECK (item NOT LIKE '%Canary%')");
        holds("held writes with a constraint", tokens, held);
        sql("ALTER TABLE lazada_held_write DROP CONSTRAINT no_address");
        sql("ALTER TABLE lazada_held_write ALTER COLUMN item TYPE VARCHAR(20)");
        holds("held writes that are too long", tokens, held);
        sql("DROP TABLE lazada_held_write");
        await().until(() -> log.text().contains("could not be looked at"));
    }

    private void fails(String name, LazadaTokenStore tokens, HeldWrites held, String reason) throws Exception {
        fails(name, tokens, held, "orders-get?param.created_after=2020-01-01T00:00:00Z", null, reason);
    }

    private void holds(String name, LazadaTokenStore tokens, HeldWrites held) throws Exception {
        String window = "sg " + simulator.clock().instant().minusSeconds(60) + "/"
                + simulator.clock().instant().plusSeconds(3600)
                + " price";
        fails(name, tokens, held, "product-price-quantity-update?onFreeze=hold&frozenWindows=RAW(" + window + ")",
                Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(Map.of("SkuId", 1, "Price", "2.00",
                        "Note", Canaries.ADDRESS + Canaries.EMAIL)))))),
                "The database of the held writes failed");
    }

    private void fails(String name, LazadaTokenStore tokens, HeldWrites held, String operation, Object body, String reason)
            throws Exception {
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(Canaries.APP_SECRET);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setSeller(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTokenStore(tokens);
        configuration.setHeldWrites(held);
        configuration.setMaxRetries(0);
        String scheme = name.replaceAll("[^a-zA-Z0-9]", "");
        context.addComponent(scheme, lazada);
        Exchange exchange = context.createFluentProducerTemplate().to(scheme + ":" + operation).withBody(body).send();
        assertThat(exchange.getException()).as(name).isNotNull().hasStackTraceContaining(reason);
        shown.exchange(name, exchange);
    }

    private JdbcTokenStore jdbc(TokenCipher cipher) {
        return new JdbcTokenStore(postgres.getPostgresDatabase(), cipher, ForkJoinPool.commonPool());
    }

    private static FileTokenStore file(Path file, TokenCipher cipher) {
        return new FileTokenStore(file, cipher, ForkJoinPool.commonPool());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); var any = connection.createStatement()) {
            any.execute(statement);
        }
    }

    private LazadaToken token(Instant end) {
        return new LazadaToken(Canaries.ACCESS_TOKEN, end, Canaries.REFRESH_TOKEN, null);
    }

    private TokenKey key() {
        return new TokenKey(simulator.appKey(), SELLER, "sg");
    }
}
