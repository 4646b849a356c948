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
package io.github.camellazada.runtime;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.github.camellazada.LazadaComponentConfigurer;
import io.github.camellazada.LazadaEndpoint;
import io.github.camellazada.LazadaTestSupport;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.freeze.HeldWriteStore;
import io.github.camellazada.client.inbox.MemoryPushInbox;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.client.ratelimit.RateLimitStore;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.LazadaTokenStore;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.jdbc.JdbcHeldWriteStore;
import io.github.camellazada.jdbc.JdbcPushInbox;
import io.github.camellazada.jdbc.JdbcRateLimitStore;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.util.StringHelper;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Stores that options name in words, as a URI, YAML, a Kamelet or a properties file can. */
class ConfiguredStoresTest extends LazadaTestSupport {
    private static final TokenKey SELLER = new TokenKey("123456", "1001", "sg");

    private final JdbcConnectionPool pool = JdbcConnectionPool
            .create("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @TempDir
    Path folder;

    @Override
    public void configure() throws Exception {
        super.configure();
        context.getRegistry().bind("shop", pool);
        Properties properties = new Properties();
        properties.put("LAZADA_TOKEN_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        context.getPropertiesComponent().setOverrideProperties(properties);
        lazada.getConfiguration().setAccessToken(null);
    }

    @AfterEach
    void closePool() {
        pool.dispose();
    }

    @Test
    void aDatabaseKeepsTheTokensOfAComponentAndOfItsEndpoints() {
        assertThat(new LazadaComponentConfigurer().configure(context, lazada, "tokenStore", "jdbc:shop", true)).isTrue();
        LazadaTokenStore store = lazada.getConfiguration().getTokenStore();
        store.save(SELLER, new LazadaToken("stored0token", null, null, null, List.of(SELLER))).toCompletableFuture().join();

        String uri = "lazada:orders-get?sellerId=1001&tokenStore=jdbc:shop&param.created_after=2020-01-01T00:00:00Z";

        assertThat(send(uri, null, Map.of()).getException()).isNull();
        assertThat(gateway.last().parameters()).containsEntry("access_token", "stored0token");
        assertThat(context.getEndpoint(uri, LazadaEndpoint.class).getConfiguration().getTokenStore())
                .isInstanceOf(JdbcTokenStore.class).isSameAs(store);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none",
            value = {"prod,none,1", "prod,MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,0", "dev,none,0"})
    void tokensThatADatabaseKeepsReadableInProductionAreWarnedOf(String profile, String key, int warnings) {
        context.getCamelContextExtension().setProfile(profile);
        Properties properties = new Properties();
        if (key != null) {
            properties.put("LAZADA_TOKEN_KEY", key);
        }
        context.getPropertiesComponent().setOverrideProperties(properties);
        try (CapturedLog log = new CapturedLog()) {
            option(LazadaTokenStore.class, "jdbc:shop");
            option(LazadaTokenStore.class, "jdbc:shop");

            assertThat(log.text().lines().filter(line -> line.contains("ConfiguredStores WARN"))).hasSize(warnings)
                    .allMatch(line -> line.contains("LAZADA_TOKEN_KEY") && line.contains("openssl rand"));
        }
    }

    @Test
    void soItKeepsWhateverElseIsKept() {
        assertThat(option(LazadaTokenStore.class, "jdbc")).isInstanceOf(JdbcTokenStore.class);
        assertThat(option(HeldWriteStore.class, "jdbc:shop")).isInstanceOf(JdbcHeldWriteStore.class);
        assertThat(option(UnconfirmedWriteStore.class, "jdbc:shop")).isInstanceOf(JdbcUnconfirmedWriteStore.class);
        assertThat(option(RateLimitStore.class, "jdbc:shop")).isInstanceOf(JdbcRateLimitStore.class);
        assertThat(option(PushInbox.class, "jdbc:shop")).isInstanceOf(JdbcPushInbox.class)
                .isSameAs(option(PushInbox.class, "jdbc:shop"));
        assertThat(option(PushInbox.class, "memory")).isInstanceOf(MemoryPushInbox.class);
    }

    @Test
    void aFileAndTheMemoryKeepTokens() {
        LazadaTokenStore file = option(LazadaTokenStore.class, "file:" + folder.resolve("tokens"));
        file.save(SELLER, new LazadaToken("stored0token", null, null, null, List.of(SELLER))).toCompletableFuture().join();

        assertThat(file).isInstanceOf(FileTokenStore.class);
        assertThat(folder.resolve("tokens")).isNotEmptyFile().content(StandardCharsets.ISO_8859_1)
                .doesNotContain("stored0token");
        assertThat(option(LazadaTokenStore.class, "memory")).isInstanceOf(MemoryTokenStore.class)
                .isSameAs(option(LazadaTokenStore.class, "memory"));
    }

    @Test
    void whatNamesNoStoreIsRefusedWithWhatDoes() {
        assertThatThrownBy(() -> context.getEndpoint("lazada:orders-get?tokenStore=redis:shop"))
                .isInstanceOf(ResolveEndpointFailedException.class).rootCause()
                .hasMessageContaining("'redis:shop' names no LazadaTokenStore").hasMessageContaining("jdbc:NAME with")
                .hasMessageContaining("file:PATH").hasMessageContaining("#NAME");
        assertThatThrownBy(() -> option(RateLimitStore.class, "memory")).isInstanceOf(TypeConversionException.class).rootCause()
                .hasMessageContaining("names no RateLimitStore");
        assertThatThrownBy(() -> option(HeldWriteStore.class, "jdbc:shopp")).isInstanceOf(TypeConversionException.class)
                .rootCause()
                .hasMessageContaining("no DataSource 'shopp'");
    }

    @Test
    void anEmptyNameIsRefusedAndTellsToRemoveTheOption() {
        PropertyConfigurer configurer = new LazadaComponentConfigurer();
        for (String option : List.of("tokenStore", "heldWriteStore", "unconfirmedWriteStore", "rateLimitStore", "pushInbox",
                "versionStore", "watermarkStore", "uploadStore")) {
            for (String empty : List.of("", " ")) {
                assertThatThrownBy(() -> configurer.configure(context, lazada, option, empty, true)).as(option).rootCause()
                        .hasMessageContaining(" is empty. Remove the option, or write ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenStore", "heldWriteStore", "unconfirmedWriteStore", "rateLimitStore", "pushInbox",
            "versionStore", "watermarkStore"})
    void theLogTellsWhyAStoreCannotBeOpenedAndWhereItIsSet(String option) {
        try (CapturedLog log = new CapturedLog()) {
            assertThatThrownBy(() -> set(option, "jdbc:shopp"));

            assertThat(log.text()).contains("ERROR The option " + option + " opens no store: The registry has no DataSource"
                    + " 'shopp', so that jdbc:shopp keeps nothing. Bind one by that name, or correct the name; the registry has"
                    + " shop. It is set by " + "camel.component.lazada." + StringHelper.camelCaseToDash(option) + ", or by "
                    + option + " in the URI");
        }
    }

    @Test
    void theUrlOfADatabaseIsRefusedAndNeverRepeated() {
        for (String url : List.of("jdbc:postgresql://db/shop?user=u&password=hunter2", "postgresql://u:hunter2@db/shop",
                "jdbc:h2:mem:shop;PASSWORD=hunter2")) {
            try (CapturedLog log = new CapturedLog()) {
                assertThatThrownBy(() -> set("watermarkStore", url)).rootCause().hasMessageContaining("jdbc:NAME")
                        .hasMessageNotContaining("hunter2");
                assertThat(log.text()).contains("The option watermarkStore opens no store").doesNotContain("hunter2");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenStore", "heldWriteStore", "unconfirmedWriteStore", "rateLimitStore", "pushInbox",
            "versionStore", "watermarkStore"})
    void aDataSourceThatCannotBeMadeIsNamedWithoutItsPassword(String option) {
        context.getRegistry().bind("broken", DataSource.class, () -> {
            throw new IllegalStateException("no driver for jdbc:postgresql://db?password=hunter2");
        });
        try (CapturedLog log = new CapturedLog()) {
            assertThatThrownBy(() -> set(option, "jdbc:broken"))
                    .hasStackTraceContaining("The DataSource of jdbc:broken cannot be made (IllegalStateException)");

            assertThat(log.text()).contains("The option " + option + " opens no store: The DataSource of jdbc:broken cannot be"
                    + " made (IllegalStateException), so that nothing is kept. Correct its URL").doesNotContain("hunter2");
        }
    }

    private void set(String option, String value) {
        new LazadaComponentConfigurer().configure(context, lazada, option, value, true);
    }

    @Test
    void aDatabaseThatIsDownFailsTheStartAndCanBeTriedAgain() {
        JdbcDataSource orders = new JdbcDataSource();
        orders.setURL("jdbc:h2:tcp://127.0.0.1:1/orders");
        context.getRegistry().bind("orders", orders);

        for (Class<?> type : List.of(LazadaTokenStore.class, HeldWriteStore.class, UnconfirmedWriteStore.class,
                RateLimitStore.class)) {
            assertThatThrownBy(() -> option(type, "jdbc:orders")).isInstanceOf(TypeConversionException.class).cause()
                    .hasMessageContaining("The store jdbc:orders cannot be opened, so the application does not start")
                    .hasMessageContaining("the DataSource gives no connection: check that the database runs")
                    .hasMessageContaining("the DataSource 'orders' of the registry")
                    .hasMessageContaining("Start the application again")
                    .hasMessageNotContaining("the tables of");
        }

        orders.setURL("jdbc:h2:mem:" + System.nanoTime());
        assertThat(option(LazadaTokenStore.class, "jdbc:orders")).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void aPoolThatFailsInItsOwnWayIsNamedAndSoIsADatabaseThatIsSilent() {
        assertThatThrownBy(() -> StoreTables.await("jdbc:orders",
                CompletableFuture.supplyAsync(() -> {
                    throw new UnsupportedOperationException("pool");
                }))).isInstanceOf(IllegalStateException.class).hasMessageContaining("UnsupportedOperationException. It uses")
                .hasMessageContaining("'orders'").hasRootCauseMessage("pool");
        assertThatThrownBy(() -> StoreTables.await("jdbc", new CompletableFuture<>(), Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("its database has not answered within 1 ms")
                .hasMessageContaining("the only DataSource");
    }

    private <T> T option(Class<T> type, String value) {
        try {
            return context.getTypeConverter().mandatoryConvertTo(type, value);
        } catch (NoTypeConversionAvailableException e) {
            throw new AssertionError(e);
        }
    }
}
