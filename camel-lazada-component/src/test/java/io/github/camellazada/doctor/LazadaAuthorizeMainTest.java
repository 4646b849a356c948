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

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.simulator.LazadaSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command, with a browser in place of the person who pastes addresses. */
class LazadaAuthorizeMainTest {
    private static final String CALLBACK = "https://shop.example.com/lazada/authorize";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>(Map.of("LAZADA_APP_KEY", simulator.appKey(),
            "LAZADA_APP_SECRET", simulator.appSecret(), "LAZADA_TOKEN_KEY", KEY, "LAZADA_AUTH_SERVER_URL",
            simulator.authServerUrl()));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void itStoresTheTokensOfTheSellerWhoAgrees() throws Exception {
        simulator.sellers().add("1001", "sg");

        int status = run(back -> back);

        LazadaToken token = new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run)
                .load(new TokenKey(simulator.appKey(), "1001", "sg")).toCompletableFuture().join().orElseThrow();
        assertThat(status).isZero();
        assertThat(printed()).contains("Stored: seller 1001 in sg").doesNotContain(token.accessToken(), token.refreshToken(),
                simulator.appSecret(), KEY);
    }

    @Test
    void anAddressOfAnotherPageIsRefused() throws Exception {
        simulator.sellers().add("1001", "sg");

        assertThat(run(back -> back.replace("state=", "state=x"))).isEqualTo(1);
        assertThat(printed()).contains("start again");
        assertThat(simulator.received("/auth/token/create")).isEmpty();
    }

    @Test
    void aCodeThatLazadaRefusesIsToldWithoutIt() throws Exception {
        simulator.sellers().add("1001", "sg");

        assertThat(run(back -> back.replace("code=0_", "code=0_zzz"))).isEqualTo(1);
        assertThat(printed()).contains("InvalidCode").doesNotContain("0_zzz");
    }

    @Test
    void whatIsMissingIsTold() throws Exception {
        environment.remove("LAZADA_TOKEN_KEY");

        assertThat(run(back -> back)).isEqualTo(2);
        assertThat(printed()).contains("no LAZADA_TOKEN_KEY", "Usage");
    }

    @Test
    void itStoresTheTokensInADatabase() throws Exception {
        simulator.sellers().add("1001", "sg");
        try (Connection database = database()) {
            environment.put("LAZADA_JDBC_PASSWORD", "canary0database0pw");

            int status = run("jdbc", back -> back);

            LazadaToken token = stored(TokenCipher.ofBase64(KEY));
            assertThat(printed()).contains("Stored: seller 1001 in sg").doesNotContain(token.accessToken(),
                    token.refreshToken(), simulator.appSecret(), KEY, "canary0database0pw", "jdbc:h2", "readable");
            assertThat(status).isZero();
            assertThat(database.isValid(1)).isTrue();
        }
    }

    @Test
    void whatIsSecretMayBeInFilesAndTheKeyMayBeLeftOut() throws Exception {
        simulator.sellers().add("1001", "sg");
        environment.remove("LAZADA_TOKEN_KEY");
        environment.remove("LAZADA_APP_SECRET");
        environment.put("LAZADA_APP_SECRET_FILE", file("secret", simulator.appSecret() + "\n"));
        try (Connection database = database()) {
            environment.put("LAZADA_JDBC_PASSWORD_FILE", file("password", "canary0database0pw\n"));

            assertThat(run("jdbc", back -> back)).as(printed()).isZero();

            assertThat(stored(null).refreshToken()).isNotBlank();
            assertThat(printed()).contains("keeps the tokens readable");
            assertThat(database.isValid(1)).isTrue();
        }
    }

    @Test
    void aDatabaseThatFailsIsToldWithoutItsPassword() throws Exception {
        simulator.sellers().add("1001", "sg");
        try (Connection database = database()) {
            environment.put("LAZADA_JDBC_PASSWORD", "canary0wrong0pw");

            assertThat(run("jdbc", back -> back)).isEqualTo(1);

            assertThat(printed()).contains("The database of the tokens failed", "28000").doesNotContain("canary0", "jdbc:h2");
            assertThat(database.isValid(1)).isTrue();
        }
        environment.put("LAZADA_JDBC_PASSWORD_FILE", folder.resolve("absent").toString());
        environment.remove("LAZADA_JDBC_PASSWORD");
        assertThat(run("jdbc", back -> back)).isEqualTo(2);
        assertThat(printed()).contains("LAZADA_JDBC_PASSWORD_FILE cannot be read");
    }

    /** A database in memory that lives as long as this connection, with the tables and a password. */
    private Connection database() throws SQLException {
        String url = "jdbc:h2:mem:" + System.nanoTime();
        environment.put("LAZADA_JDBC_URL", url);
        environment.put("LAZADA_JDBC_USER", "sa");
        Connection first = DriverManager.getConnection(url, "sa", "canary0database0pw");
        new JdbcTokenStore(new DriverConnections(url, "sa", "canary0database0pw"), null, Runnable::run).createTables()
                .toCompletableFuture().join();
        return first;
    }

    private LazadaToken stored(TokenCipher cipher) {
        return new JdbcTokenStore(new DriverConnections(environment.get("LAZADA_JDBC_URL"), "sa", "canary0database0pw"), cipher,
                Runnable::run).load(new TokenKey(simulator.appKey(), "1001", "sg")).toCompletableFuture().join().orElseThrow();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(UnaryOperator<String> paste) throws Exception {
        return run(folder.resolve("tokens").toString(), paste);
    }

    private int run(String place, UnaryOperator<String> paste) throws Exception {
        BufferedReader person = new BufferedReader(Reader.nullReader()) {
            @Override
            public String readLine() {
                return paste.apply(agree());
            }
        };
        return new LazadaAuthorizeMain(environment, person, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(place, CALLBACK);
    }

    private String agree() {
        String page = printed().lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding()).headers()
                    .firstValue("Location").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
