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
package io.github.camellazada.kamelets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.jdbc.JdbcTokenStore;
import org.apache.camel.Exchange;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camellazada.kamelets.PipeRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A token store that properties, a YAML route or a Kamelet name in words keeps the token that a call takes. */
class StoresByConfigurationTest {
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String STORE = "camel.component.lazada.token-store";
    private static final String CALL = "lazada:orders-get?sellerId=1001";
    private static final String CALL_WITH_STORE = CALL + "&tokenStore=jdbc:orders";
    private static final String KAMELET = "kamelet:lazada-call-action?operation=orders-get&sellerId=1001&tokenStore=jdbc:orders";
    private static final String ROUTE = """
            - route:
                from:
                  uri: direct:in
                  steps:
                    - setHeader:
                        name: CamelLazadaParam.created_after
                        constant: "2020-01-01T00:00:00Z"
                    - to:
                        uri: "%s"
            """;

    private final JdbcDataSource database = new JdbcDataSource();
    private final PipeRun run = new PipeRun("camel.component.lazada.access-token");

    @TempDir
    private Path folder;

    StoresByConfigurationTest() {
        database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void propertiesNameADataSource() throws Exception {
        start(CALL, Map.of(STORE, "jdbc:orders"));

        assertThat(tokensInTheDatabase()).isZero();
        assertTheCallTakesTheTokenOf(inTheDatabase());
        assertThat(tokensInTheDatabase()).isEqualTo(1);
    }

    @Test
    void propertiesNameTheOnlyDataSource() throws Exception {
        start(CALL, Map.of(STORE, "jdbc"));

        assertTheCallTakesTheTokenOf(inTheDatabase());
    }

    @Test
    void propertiesNameAFile() throws Exception {
        Path file = folder.resolve("tokens");
        start(CALL, Map.of(STORE, "file:" + file));

        assertTheCallTakesTheTokenOf(new FileTokenStore(file, TokenCipher.ofBase64(KEY), Runnable::run));
    }

    @Test
    void propertiesNameTheMemory() throws Exception {
        start(CALL, Map.of(STORE, "memory"));

        assertTheCallTakesTheTokenOf(
                run.context().getComponent("lazada", LazadaComponent.class).getConfiguration().getTokenStore());
    }

    @Test
    void aYamlRouteNamesADataSource() throws Exception {
        start(CALL_WITH_STORE, Map.of());

        assertTheCallTakesTheTokenOf(inTheDatabase());
    }

    @Test
    void aKameletNamesADataSource() throws Exception {
        start(KAMELET, Map.of());

        assertTheCallTakesTheTokenOf(inTheDatabase());
    }

    @ParameterizedTest
    @CsvSource({CALL + ",jdbc:orders", CALL_WITH_STORE + ",", KAMELET + ","})
    void aDatabaseThatIsDownFailsTheStartWithWhatToDo(String uri, String store) throws Exception {
        String running = database.getURL();
        database.setURL("jdbc:h2:tcp://127.0.0.1:1/orders");
        Map<String, String> properties = store == null ? Map.of() : Map.of(STORE, store);

        assertThatThrownBy(() -> start(uri, properties)).hasStackTraceContaining("The store jdbc:orders cannot be opened")
                .hasStackTraceContaining("the DataSource 'orders' of the registry. Start the application again")
                .hasStackTraceContaining("check that the database runs");

        database.setURL(running);
        try (PipeRun again = new PipeRun("camel.component.lazada.access-token")) {
            start(again, uri, properties);
            assertThat(tokensInTheDatabase()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-store", "rate-limit-store", "held-write-store", "unconfirmed-write-store", "push-inbox",
            "watermark-store", "version-store"})
    void aWrongNameFailsTheStartWithTheNamesThatThereAre(String option) {
        assertThatThrownBy(() -> start(CALL, Map.of("camel.component.lazada." + option, "jdbc:shopp"))).hasStackTraceContaining(
                "The registry has no DataSource 'shopp', so that jdbc:shopp keeps nothing. Bind one by that name, or correct the"
                        + " name; the registry has orders");
    }

    private void start(String uri, Map<String, String> properties) throws Exception {
        start(run, uri, properties);
    }

    private void start(PipeRun application, String uri, Map<String, String> properties) throws Exception {
        Map<String, String> all = new HashMap<>(properties);
        all.put("LAZADA_TOKEN_KEY", KEY);
        all.put("camel.beans.orders", "#class:org.h2.jdbcx.JdbcDataSource");
        all.put("camel.beans.orders.url", database.getURL());
        application.start(Files.writeString(folder.resolve("route.yaml"), ROUTE.formatted(uri)), all);
    }

    private LazadaTokenStore inTheDatabase() {
        return new JdbcTokenStore(database, TokenCipher.ofBase64(KEY), Runnable::run);
    }

    private void assertTheCallTakesTheTokenOf(LazadaTokenStore store) {
        assertThat(call().getException()).as("without a token").isNotNull();

        store.save(new TokenKey(run.lazada().appKey(), SELLER, "sg"),
                new LazadaToken(run.lazada().tokens().issue(SELLER).accessToken(), null, null, null)).toCompletableFuture()
                .join();

        Exchange answer = call();
        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getBody(String.class)).contains("countTotal");
    }

    private Exchange call() {
        return run.context().createFluentProducerTemplate().to("direct:in").send();
    }

    private int tokensInTheDatabase() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM lazada_token")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
