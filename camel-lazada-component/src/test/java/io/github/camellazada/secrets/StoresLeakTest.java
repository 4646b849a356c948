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
package io.github.camellazada.secrets;

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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.client.token.TokenLease;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.github.camellazada.simulator.LazadaSimulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
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
    private static final String ORDERS = "orders-get?param.created_after=2020-01-01T00:00:00Z";
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
        writesThatCannotBeFollowedUp();
        limitsThatCannotBeShared();
        simulator.clock().advance(Duration.ofMinutes(2));
        await().until(() -> log.text().contains("Refreshing the idle tokens of app"));

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

    @Test
    void whatTheDriverItselfLogsOfEncryptedTokensTellsNone() throws Exception {
        Logger driver = Logger.getLogger("org.postgresql");
        driver.setLevel(Level.ALL);
        try {
            JdbcTokenStore encrypted = jdbc(CIPHER);
            encrypted.createTables().toCompletableFuture().join();
            encrypted.save(key(), token(Instant.EPOCH)).toCompletableFuture().join();
            TokenLease lease = encrypted.lease(key(), Duration.ofMinutes(1)).toCompletableFuture().join().orElseThrow();
            assertThat(encrypted.save(key(), token(null), lease).toCompletableFuture().join()).isTrue();
            assertThat(encrypted.load(key()).toCompletableFuture().join()).contains(token(null));
            shown.add("the log of the driver", jdkLog.toString());
            assertThat(jdkLog).contains("FE=> Bind(", "lease_owner");
            assertThat(shown.leaks(canaries)).isEmpty();

            jdbc(null).save(key(), token(null)).toCompletableFuture().join();
            assertThat(jdkLog).as("what the runbook warns of").contains(Canaries.ACCESS_TOKEN);
        } finally {
            driver.setLevel(null);
        }
    }

    /** The embedded server prints its own log here, which tells of rows that violate a constraint, like any PostgreSQL server. */
    private static String withoutTheServer(String log) {
        return log.lines().filter(line -> !line.startsWith(SERVER)).collect(Collectors.joining("\n"));
    }

    private void databasesThatAreNotThere() throws Exception {
        DriverConnections nowhere = new DriverConnections("jdbc:postgresql://localhost:1/lazada?connectTimeout=2", "shop",
                PASSWORD);
        shown.add("a data source", nowhere.toString());
        fails("nowhere", new JdbcTokenStore(nowhere, CIPHER, ForkJoinPool.commonPool()),
                "SQL state 08");
        DriverConnections empty = new DriverConnections(postgres.getJdbcUrl("postgres", "postgres"), "postgres", PASSWORD);
        fails("no tables", new JdbcTokenStore(empty, CIPHER, ForkJoinPool.commonPool()),
                "META-INF/camel-lazada/sql/tokens");
        String url = "jdbc:h2:mem:" + System.nanoTime();
        try (Connection first = DriverManager.getConnection(url, "sa", "right")) {
            fails("wrong password", new JdbcTokenStore(new DriverConnections(url, "sa", PASSWORD), CIPHER,
                    ForkJoinPool.commonPool()), "SQL state 28");
            assertThat(first.isValid(1)).isTrue();
        }
    }

    private void tokensThatCannotBeRead() throws Exception {
        JdbcTokenStore plain = jdbc(null);
        plain.createTables().toCompletableFuture().join();
        jdbc(OTHER_CIPHER).save(key(), token(null)).toCompletableFuture().join();
        fails("wrong key", jdbc(CIPHER), "No given key decrypts the stored tokens");
        fails("encrypted, but no key", plain, "no token of this version");
        plain.save(key(), token(null)).toCompletableFuture().join();
        fails("not encrypted, but a key", jdbc(CIPHER), "not encrypted by this version");
        sql("UPDATE lazada_token SET content = LEFT(content, LENGTH(content) - 5)");
        fails("cut short", plain, "no token of this version");
    }

    private void tokensThatCannotBeStored() throws Exception {
        JdbcTokenStore plain = jdbc(null);
        plain.save(key(), token(Instant.EPOCH)).toCompletableFuture().join();
        sql("ALTER TABLE lazada_token ADD CONSTRAINT no_next CHECK (content NOT LIKE '%next%')");
        assertThatThrownBy(() -> sql("UPDATE lazada_token SET content = '{\"accessToken\":\"" + NEXT_ACCESS + "\"}'"))
                .as("what the driver itself would tell").hasMessageContaining(NEXT_ACCESS);
        fails("a constraint", plain, "SQL state 23514");
        String h2 = "jdbc:h2:mem:" + System.nanoTime();
        try (Connection first = DriverManager.getConnection(h2); var statement = first.createStatement()) {
            JdbcTokenStore store = new JdbcTokenStore(new DriverConnections(h2, null, null), null, ForkJoinPool.commonPool());
            store.createTables().toCompletableFuture().join();
            store.save(key(), token(Instant.EPOCH)).toCompletableFuture().join();
            statement.execute("ALTER TABLE lazada_token ALTER COLUMN content VARCHAR(230)");
            statement.execute("ALTER TABLE lazada_token ADD CONSTRAINT no_next CHECK (content NOT LIKE '%next%')");
            fails("a constraint of H2", store, "SQL state 2");
        }
        sql("ALTER TABLE lazada_token DROP CONSTRAINT no_next");
    }

    private void filesThatCannotBeRead() throws Exception {
        Path file = folder.resolve("tokens");
        file(file, OTHER_CIPHER).save(key(), token(null)).toCompletableFuture().join();
        fails("file with another key", file(file, CIPHER), "No given key decrypts the stored tokens");
        Path cut = folder.resolve("cut");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 60));
        fails("file cut short", file(cut, OTHER_CIPHER), "cannot be trusted");
        Path readable = folder.resolve("readable");
        Files.writeString(readable, Canaries.quoted());
        fails("file that is not encrypted", file(readable, CIPHER), "not encrypted by this version");
        Path other = folder.resolve("other");
        Files.write(other, OTHER_CIPHER.encrypt(Canaries.quoted().getBytes(StandardCharsets.UTF_8), "lazada tokens"));
        fails("file of something else", file(other, OTHER_CIPHER), "no token of this version");
        fails("file in no folder", file(folder.resolve("absent/tokens"), CIPHER),
                "cannot be read or written");
        Files.createDirectory(folder.resolve("folder"));
        fails("file that is a folder", file(folder.resolve("folder"), CIPHER),
                "cannot be read or written");
    }

    private void writesThatCannotBeHeld() throws Exception {
        JdbcHeldWriteStore held = new JdbcHeldWriteStore(postgres.getPostgresDatabase(), ForkJoinPool.commonPool());
        holds("no tables of held writes", held);
        held.createTables().toCompletableFuture().join();
        sql("ALTER TABLE lazada_held_write ADD CONSTRAINT no_address CHECK (item NOT LIKE '%Canary%')");
        holds("held writes with a constraint", held);
        sql("ALTER TABLE lazada_held_write DROP CONSTRAINT no_address");
        sql("ALTER TABLE lazada_held_write ALTER COLUMN item TYPE VARCHAR(20)");
        holds("held writes that are too long", held);
        sql("DROP TABLE lazada_held_write");
        await().until(() -> log.text().contains("Polling held writes of app"));
    }

    private void writesThatCannotBeFollowedUp() throws Exception {
        JdbcUnconfirmedWriteStore unknown = new JdbcUnconfirmedWriteStore(postgres.getPostgresDatabase(),
                ForkJoinPool.commonPool());
        loses("no table of unconfirmed writes", unknown);
        unknown.createTables().toCompletableFuture().join();
        sql("ALTER TABLE lazada_unconfirmed_write ADD CONSTRAINT no_address CHECK (content NOT LIKE '%Canary%')");
        loses("unconfirmed writes with a constraint", unknown);
        sql("ALTER TABLE lazada_unconfirmed_write DROP CONSTRAINT no_address");
        sql("ALTER TABLE lazada_unconfirmed_write ALTER COLUMN content TYPE VARCHAR(20)");
        loses("unconfirmed writes that are too long", unknown);
        sql("ALTER TABLE lazada_unconfirmed_write ALTER COLUMN content TYPE TEXT");
        for (String altered : List.of("{\"id\":" + Canaries.CODE + "}", "{\"sentAt\":\"" + Canaries.ADDRESS + "\"}")) {
            sql("DELETE FROM lazada_unconfirmed_write");
            String id = "altered-" + altered.length();
            sql("INSERT INTO lazada_unconfirmed_write (id, app_key, seller, content, sent_at, ended, not_before) VALUES ('" + id
                    + "', '" + simulator.appKey() + "', '" + SELLER + "', '" + altered + "', 0, FALSE, 0)");
            await().until(
                    () -> log.text().contains("The store cannot read row " + id + " of the table lazada_unconfirmed_write"));
        }
        sql("UPDATE lazada_unconfirmed_write SET id = 'outcome', ended = TRUE, not_before = 0");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("notableofunconfirmedwrites:outcomes?delay=50&initialDelay=10").to("log:outcomes");
            }
        });
        await().until(() -> log.text().contains("The store cannot read row outcome of the table lazada_unconfirmed_write"));
        sql("DROP TABLE lazada_unconfirmed_write");
        awaitLogged("times in a row", "The database of the unconfirmed writes failed");
    }

    private void limitsThatCannotBeShared() throws Exception {
        JdbcRateLimitStore permits = new JdbcRateLimitStore(postgres.getPostgresDatabase(), ForkJoinPool.commonPool());
        shares("no tables of limits", permits);
        permits.createTables().toCompletableFuture().join();
        for (String altered : List.of("{\"perSecond\":" + Canaries.CODE + "}", Canaries.quoted())) {
            sql("DELETE FROM lazada_limit");
            sql("INSERT INTO lazada_limit (app, name, content, refused_at, kept_until) VALUES ('" + simulator.appKey() + "@"
                    + simulator.serverUrl() + "', 'x', '" + altered + "', " + Long.MAX_VALUE + ", " + Long.MAX_VALUE + ")");
            shares("limits that were altered " + altered.length(), permits);
        }
    }

    /** A call goes on without the store; that it does not answer is told a while later. */
    private void shares(String name, RateLimitStore permits) throws Exception {
        int before = log.text().length();
        sends(name, lazada -> lazada.setRateLimitStore(permits), ORDERS, null);
        await().until(() -> {
            simulator.clock().advance(Duration.ofSeconds(1));
            return log.text().substring(before).contains("The store of shared limits has not answered");
        });
    }

    private void loses(String name, UnconfirmedWriteStore unknown) throws Exception {
        simulator.faults().on("/review/seller/reply/add").once().loseRequest();
        simulator.faults().on("/review/seller/list/v2").httpStatus(500);
        int before = log.text().length();
        Exchange exchange = sends(name, lazada -> {
            lazada.getConfiguration().setUnconfirmedWriteStore(unknown);
            // the request that is lost ends by it
            lazada.getConfiguration().setRequestTimeout(1000);
        }, "review-seller-reply-add",
                Map.of("id", 11_111_111_112L, "content", Canaries.ADDRESS + Canaries.EMAIL));
        assertThat(exchange.getException()).as(name).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(log.text().substring(before)).as(name).contains("later: the store failed to keep it",
                "The database of the unconfirmed writes failed");
    }

    private void awaitLogged(String... texts) {
        int before = log.text().length();
        await().until(() -> Stream.of(texts).allMatch(log.text().substring(before)::contains));
    }

    private void fails(String name, LazadaTokenStore tokens, String reason) throws Exception {
        fails(name, lazada -> lazada.getConfiguration().setTokenStore(tokens), ORDERS, null, reason);
    }

    private void holds(String name, HeldWriteStore held) throws Exception {
        String window = "sg " + simulator.clock().instant().minusSeconds(60) + "/"
                + simulator.clock().instant().plusSeconds(3600)
                + " price";
        fails(name, lazada -> lazada.getConfiguration().setHeldWriteStore(held),
                "product-price-quantity-update?onFreeze=hold&freezeWindows=RAW(" + window + ")",
                Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(Map.of("SkuId", 1, "Price", "2.00",
                        "Note", Canaries.ADDRESS + Canaries.EMAIL)))))),
                "The database of the held writes failed");
    }

    private void fails(String name, Consumer<LazadaComponent> stores, String operation, Object body, String reason)
            throws Exception {
        assertThat(sends(name, stores, operation, body).getException()).as(name).isNotNull().hasStackTraceContaining(reason);
    }

    private Exchange sends(String name, Consumer<LazadaComponent> stores, String operation, Object body) throws Exception {
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(key(), token(null));
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(Canaries.APP_SECRET);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setClock(simulator.clock());
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTokenStore(tokens);
        configuration.setMaxRetries(0);
        stores.accept(lazada);
        String scheme = name.replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
        context.addComponent(scheme, lazada);
        Future<Exchange> sent = context.createFluentProducerTemplate().to(scheme + ":" + operation).withBody(body)
                .asyncSend();
        await().until(() -> {
            // a write whose outcome is unknown reads the state at intervals of the clock
            simulator.clock().advance(Duration.ofSeconds(1));
            return sent.isDone();
        });
        shown.exchange(name, sent.get());
        return sent.get();
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
