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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The doctor reads the token store of the application, and prints no token. */
class TokenStoreChecksTest {
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER_KEY = "YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODk=";
    private static final String APP = "123456";
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void aFileTellsHowManySellersHaveTokensAndWhichEnd() throws Exception {
        keepTokens(new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run));
        variables.put("LAZADA_TOKEN_KEY", KEY);

        assertThat(examine("file:" + folder.resolve("tokens"))).contains("WARNING", "sellers with tokens: 3, tokens: 4",
                "authorizations ended: 1", "that end within 168 hours: 1", "1002/my (ended), 1003/sg (ends soon)")
                .doesNotContain("0token", "1001/");
    }

    @Test
    void theOptionOfTheApplicationSaysHowSoonIsSoon() throws Exception {
        keepTokens(new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run));

        assertThat(examine("file:" + folder.resolve("tokens"), "LAZADA_TOKEN_KEY=" + KEY,
                "camel.component.lazada.authorization-warning=1d")).contains("that end within 24 hours: 0");
    }

    @Test
    void aDatabaseIsReadByItsUrl() throws Exception {
        String url = "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        JdbcTokenStore store = new JdbcTokenStore(new DriverConnections(url, null, null), TokenCipher.ofBase64(KEY),
                Runnable::run);
        store.createTables().toCompletableFuture().join();
        keepTokens(store);
        variables.put("LAZADA_TOKEN_KEY", KEY);

        assertThat(examine("jdbc:orders")).contains("SKIPPED", "jdbc:orders names a DataSource of the application",
                "LAZADA_JDBC_URL");

        variables.put("LAZADA_JDBC_URL", url);
        assertThat(examine("jdbc:orders")).contains("WARNING", "sellers with tokens: 3", "1002/my (ended)")
                .doesNotContain("0token");

        variables.put("LAZADA_TOKEN_KEY", OTHER_KEY);
        assertThat(examine("jdbc:orders")).contains("PROBLEM", "cannot be read").doesNotContain("0token", KEY, OTHER_KEY);

        variables.remove("LAZADA_TOKEN_KEY");
        assertThat(examine("jdbc:orders")).contains("PROBLEM", "cannot be read").doesNotContain("0token");
    }

    @Test
    void theDatabaseOfAQuarkusApplicationIsReadByItsProperties() throws Exception {
        String url = "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        JdbcTokenStore store = new JdbcTokenStore(new DriverConnections(url, "shop", "pw"), TokenCipher.ofBase64(KEY),
                Runnable::run);
        store.createTables().toCompletableFuture().join();
        keepTokens(store);
        List<String> properties = new ArrayList<>(List.of("quarkus.camel.lazada.database.tokens=true",
                "%test.quarkus.datasource.jdbc.url=jdbc:h2:mem:none", "quarkus.datasource.username=shop",
                "quarkus.datasource.password=${SHOP_PASSWORD:pw}",
                "%prod.quarkus.camel.lazada.database.token-key=${SHOP_KEY}"));
        variables.put("SHOP_KEY", KEY);

        assertThat(examine(null, properties.toArray(String[]::new))).contains("SKIPPED", "LAZADA_JDBC_URL");

        properties.add("%prod.quarkus.datasource.jdbc.url=" + url);
        assertThat(examine(null, properties.toArray(String[]::new))).contains("WARNING", "sellers with tokens: 3")
                .doesNotContain("0token");

        variables.put("QUARKUS_CAMEL_LAZADA_DATABASE_TOKEN_KEY", OTHER_KEY);
        assertThat(examine(null, properties.toArray(String[]::new))).contains("PROBLEM", "cannot be read")
                .doesNotContain("0token", KEY, OTHER_KEY);
    }

    @Test
    void aDatabaseWithoutTheTablesIsAProblem() throws Exception {
        variables.put("LAZADA_JDBC_URL", "jdbc:h2:mem:" + System.nanoTime());

        assertThat(examine("jdbc:orders")).contains("PROBLEM", "The database of the tokens failed");
    }

    @Test
    void aFileNeedsItsKeyAndItsPlace() throws Exception {
        String store = "file:" + folder.resolve("tokens");
        assertThat(examine(store)).contains("PROBLEM", "LAZADA_TOKEN_KEY is not set");

        variables.put("LAZADA_TOKEN_KEY", KEY);
        assertThat(examine(store)).contains("WARNING", "there is no file " + folder.resolve("tokens"));
        assertThat(folder.resolve("tokens.lock")).as("it only reads").doesNotExist();

        keepTokens(new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run));
        variables.put("LAZADA_TOKEN_KEY", OTHER_KEY);
        assertThat(examine(store)).contains("PROBLEM", "cannot be read").doesNotContain(KEY, OTHER_KEY);
        variables.put("LAZADA_TOKEN_KEY", "short");
        assertThat(examine(store)).contains("PROBLEM", "cannot be read");
    }

    @Test
    void aStoreWithoutATokenOfTheAppIsToldFromOneThatEnded() throws Exception {
        variables.put("LAZADA_TOKEN_KEY", KEY);
        LazadaTokenStore store = new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run);
        keep(store, new TokenKey("654321", "1001", "sg"), Duration.ofDays(20));
        assertThat(examine("file:" + folder.resolve("tokens"))).contains("WARNING", "keeps no token of app " + APP);

        keep(store, new TokenKey(APP, "1001", "sg"), Duration.ofDays(-1));
        assertThat(examine("file:" + folder.resolve("tokens"))).contains("PROBLEM", "1001/sg (ended)");

        keep(store, new TokenKey(APP, "1001", "sg"), Duration.ofDays(20));
        assertThat(examine("file:" + folder.resolve("tokens"))).startsWith("OK").contains("authorizations ended: 0");
    }

    @Test
    void whatTheCommandCannotOpenIsSaid() throws Exception {
        assertThat(examine("memory")).contains("WARNING", "the tokens end with the process");
        assertThat(examine("#class:com.example.MyStore")).contains("SKIPPED", "a bean of the application");
        assertThat(new TokenStoreChecks(new CommandEnvironment(variables), APP, LazadaCountry.SG, Clock.systemUTC()).examine()
                .line())
                .contains("SKIPPED", "tokenStore is not set");
    }

    private static void keepTokens(LazadaTokenStore store) {
        keep(store, new TokenKey(APP, "1001", "sg"), Duration.ofDays(20));
        keep(store, new TokenKey(APP, "1001", "my"), Duration.ofDays(20));
        keep(store, new TokenKey(APP, "1002", "my"), Duration.ofDays(-1));
        keep(store, new TokenKey(APP, "1003", "sg"), Duration.ofDays(2));
    }

    private static void keep(LazadaTokenStore store, TokenKey key, Duration left) {
        store.save(key, new LazadaToken("access0token", NOW.plusSeconds(3600), "refresh0token", NOW.plus(left)))
                .toCompletableFuture().join();
    }

    private String examine(String store, String... lines) throws Exception {
        Path properties = Files.writeString(folder.resolve("application.properties"),
                (store == null ? "" : "camel.component.lazada.token-store=" + store + "\n") + String.join("\n", lines) + "\n");
        return new TokenStoreChecks(CommandEnvironment.of(variables, properties.toString()), APP, LazadaCountry.SG,
                Clock.fixed(NOW, ZoneOffset.UTC)).examine().line();
    }
}
