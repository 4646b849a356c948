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
package io.github.camellazada.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.check.UnknownParameters;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** What an application without Camel does with the client, over real HTTP. */
class LazadaApiTest {
    private static final String SELLER = "1001";
    private static final String STOCK = "/product/stock/sellable/update";
    private static final Map<String, ?> RECENT = Map.of("created_after", "2026-01-01T00:00:00+08:00");

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final MemoryTokenStore store = new MemoryTokenStore(simulator.clock());
    private final TokenKey key = new TokenKey(simulator.appKey(), SELLER, "sg");
    private SimulatedToken issued;
    private LazadaApi lazada;

    @BeforeEach
    void open() {
        simulator.sellers().add(SELLER, "sg");
        issued = simulator.tokens().issue(SELLER);
        store.save(key, new LazadaToken(issued.accessToken(), issued.expiresAt(), issued.refreshToken(),
                issued.refreshExpiresAt()));
        lazada = client(builder -> builder);
    }

    @AfterEach
    void close() {
        lazada.close();
        simulator.close();
    }

    @Test
    void camelIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("org.apache.camel.CamelContext")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theOrdersOfASellerAreRead() {
        Listed shirt = product("SHIRT");
        long order = commerce.placeOrder(SELLER, shirt.skuId());

        LazadaAnswer answer = lazada.callBlocking("orders-get", RECENT);

        assertThat(answer.payload().path("orders").findValuesAsText("order_id")).containsExactly(Long.toString(order));
        assertThat(answer.requestId()).isNotBlank();
        assertThat(answer.items()).isEmpty();
    }

    @Test
    void anApiIsCalledByItsPath() {
        assertThat(lazada.callBlocking("get", "/orders/get", RECENT).payload().has("orders")).isTrue();
        assertThat(refusal(() -> lazada.callBlocking("GET", "orders/get", RECENT))).hasMessageContaining("/orders/get");
    }

    @Test
    void listsAndMapsTravelAsJson() {
        lazada.call("orders-items-get", Map.of("order_ids", List.of(7L, 8L))).exceptionally(refused -> null)
                .toCompletableFuture().join();

        assertThat(simulator.received("/orders/items/get")).singleElement()
                .satisfies(request -> assertThat(request.parameter("order_ids")).isEqualTo("[7,8]"));
    }

    @Test
    void filesTravelAsFiles(@TempDir Path folder) throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        Path image = Files.write(folder.resolve("a.png"), png);

        lazada.callBlocking("image-upload", Map.of("image", image));
        lazada.callBlocking("image-upload", Map.of("image", new LazadaFile("b.png", null, png)));

        assertThat(simulator.received("/image/upload")).hasSize(2).allMatch(request -> request.files().size() == 1);
        assertThat(refusal(() -> lazada.callBlocking("image-upload", Map.of("image", "a.png")))).hasMessageContaining("Path");
    }

    @Test
    void allFaultsOfACallAreToldBeforeItIsSent() {
        LazadaException refused = refusal(() -> lazada.callBlocking("orders-get", Map.of("limit", 500, "status", "shiped")));

        assertThat(refused).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("add created_after to the parameters of the call")
                .hasMessageContaining("limit must be at most 100")
                .hasMessageContaining("validateParameters(false) on the builder leaves the check to Lazada");
        assertThat(simulator.received()).isEmpty();
    }

    @Test
    void aCallIsNotCheckedWhereTheBuilderSaysSo() {
        try (LazadaApi unchecked = client(builder -> builder.validateParameters(false))) {
            assertThat(refusal(() -> unchecked.callBlocking("orders-get", Map.of())).getCode()).isNotNull();
        }
        assertThat(simulator.received("/orders/get")).hasSize(1);
    }

    @Test
    void anUnknownParameterIsWarnedAboutOrRefused() {
        Map<String, Object> misspelt = new HashMap<>(RECENT);
        misspelt.put("create_before", "2026-02-01T00:00:00+08:00");
        try (CapturedLog log = new CapturedLog(Level.OFF)) {
            lazada.callBlocking("orders-get", misspelt);
            lazada.callBlocking("orders-get", misspelt);
            assertThat(log.text().lines().filter(line -> line.contains("did you mean 'created_before'"))).singleElement()
                    .asString().contains("unknownParameters(pass) on the builder");
        }
        try (LazadaApi strict = client(builder -> builder.unknownParameters(UnknownParameters.fail))) {
            assertThat(refusal(() -> strict.callBlocking("orders-get", misspelt)))
                    .hasMessageContaining("did you mean 'created_before'");
        }
        assertThat(simulator.received("/orders/get")).hasSize(2);
    }

    @Test
    void anEndedTokenIsRefreshed() {
        simulator.clock().advance(Duration.between(simulator.clock().instant(), issued.expiresAt()).plusSeconds(1));

        assertThat(lazada.callBlocking("seller-get", Map.of()).code()).isEqualTo("0");

        assertThat(simulator.received("/auth/token/refresh")).hasSize(1);
        assertThat(store.load(key).toCompletableFuture().join().orElseThrow().accessToken()).isNotEqualTo(issued.accessToken());
        assertThat(lazada.tokens()).singleElement().satisfies(status -> assertThat(status.key()).isEqualTo(key));
    }

    @Test
    void aTokenThatNoCallAsksForIsRefreshedAheadOfItsEnd() {
        simulator.clock().advance(Duration.between(simulator.clock().instant(), issued.expiresAt()).minusMinutes(10));

        await().untilAsserted(() -> assertThat(store.load(key).toCompletableFuture().join().orElseThrow().accessToken())
                .isNotEqualTo(issued.accessToken()));

        assertThat(simulator.received()).extracting(request -> request.path()).containsOnly("/auth/token/refresh");
    }

    @Test
    void aThrottledCallIsRetried() {
        simulator.faults().on("/orders/get").once().throttle("ApiCallLimit", 1);

        assertThat(lazada.callBlocking("orders-get", RECENT).code()).isEqualTo("0");

        assertThat(simulator.received("/orders/get")).extracting(request -> request.code()).containsExactly("ApiCallLimit",
                "0");
    }

    @Test
    void aLostAnswerIsReconciled() {
        Listed shirt = product("SHIRT");
        simulator.faults().on(STOCK).once().dropAnswer();

        LazadaAnswer answer = lazada.callBlocking("product-stock-sellable-update", stock(7, shirt));

        assertThat(answer.reconciled()).isTrue();
        assertThat(answer.items()).hasSize(1).allMatch(LazadaItemOutcome::isDone);
        assertThat(simulator.received(STOCK)).hasSize(1);
        assertThat(commerce.stock(SELLER, shirt.skuId()).get(0).sellable()).isEqualTo(7);
    }

    @Test
    void anItemThatWasNotCarriedOutFailsTheCall() {
        Listed shirt = product("SHIRT");
        Listed hat = product("HAT");
        simulator.faults().on(STOCK).once().refuseItem("4147", "busy");

        LazadaPartialFailureException failed;
        try (LazadaApi strict = client(builder -> builder.maxRetries(0))) {
            failed = catchThrowableOfType(LazadaPartialFailureException.class,
                    () -> strict.callBlocking("product-stock-sellable-update", stock(7, shirt, hat)));
        }
        assertThat(failed.getItems()).hasSize(2).filteredOn(LazadaItemOutcome::isFailed).hasSize(1);
        assertThat(failed).hasMessageContaining("failOnItems(false)").hasMessageNotContaining("failOn=");
    }

    @Test
    void outcomesOfItemsAreHandedOutWhereAskedFor() {
        simulator.faults().on(STOCK).once().refuseItem("4147", "busy");
        try (LazadaApi lenient = client(builder -> builder.failOnItems(false).maxRetries(0))) {
            LazadaAnswer answer = lenient.callBlocking("product-stock-sellable-update",
                    stock(7, product("SHIRT"), product("HAT")));

            assertThat(answer.items()).hasSize(2).filteredOn(LazadaItemOutcome::isFailed).hasSize(1);
        }
    }

    @Test
    void anUnknownOperationIsRefusedWithTheNearestNames() {
        assertThat(refusal(() -> lazada.callBlocking("order-gets", RECENT))).hasMessageContaining("orders-get")
                .hasMessageContaining("order-gets");
        assertThat(refusal(() -> lazada.callBlocking("raw", RECENT))).hasMessageContaining("no operation 'raw'");
        assertThat(simulator.received()).isEmpty();
    }

    @Test
    void theAsynchronousFormNeverThrows() {
        CompletableFuture<LazadaAnswer> called = lazada.call("GetOrders", RECENT).toCompletableFuture();

        assertThatThrownBy(called::join).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LazadaRequestException.class).hasMessageContaining("orders-get");
    }

    @Test
    void aParameterOfTheSignatureIsRefused() {
        assertThat(refusal(() -> lazada.callBlocking("orders-get", Map.of("access_token", "50000x"))))
                .hasMessageContaining("access_token").hasMessageNotContaining("50000x");
    }

    @Test
    void anotherSellerHasATokenOfItsOwn() {
        simulator.sellers().add("2002", "my");
        SimulatedToken other = simulator.tokens().issue("2002");
        store.save(new TokenKey(simulator.appKey(), "2002", "my"), new LazadaToken(other.accessToken(), null, null, null));

        assertThat(lazada.forSeller("2002", LazadaCountry.MY).callBlocking("seller-get", Map.of()).payload()
                .path("seller_id").asText()).isEqualTo("2002");
        LazadaAuthorizationException stranger = catchThrowableOfType(LazadaAuthorizationException.class,
                () -> lazada.forSeller("3003", LazadaCountry.SG).callBlocking("seller-get", Map.of()));
        assertThat(stranger.getSeller()).isEqualTo("3003");
    }

    @Test
    void aTokenOfOneSellerIsNeverSentForAnother() {
        try (LazadaApi trial = LazopClient.builder().app(simulator.appKey(), simulator.appSecret())
                .seller(SELLER, LazadaCountry.SG).accessToken(issued.accessToken()).serverUrl(simulator.serverUrl()).build()) {
            assertThat(trial.callBlocking("seller-get", Map.of()).code()).isEqualTo("0");
            assertThat(catchThrowableOfType(LazadaException.class,
                    () -> trial.forSeller("2002", LazadaCountry.SG).callBlocking("seller-get", Map.of())))
                    .isInstanceOf(LazadaAuthorizationException.class);
        }
        assertThat(simulator.received("/seller/get")).hasSize(1);
    }

    @Test
    void aCallbackMayCallAndWait() {
        LazadaAnswer second = lazada.call("seller-get", Map.of())
                .thenApply(first -> lazada.callBlocking("orders-get", RECENT)).toCompletableFuture().join();

        assertThat(second.payload().has("orders")).isTrue();
    }

    @Test
    void aCloseEndsTheCallsThatAreUnderWay() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        simulator.faults().on("/seller/get").loseAnswer();
        LazadaApi closing = client(builder -> builder.observer(new CallObserver() {
            @Override
            public void attempted(LazadaCall call) {
                sent.countDown();
            }
        }));
        CompletableFuture<LazadaAnswer> called = closing.call("seller-get", Map.of()).toCompletableFuture();
        assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();

        closing.close();
        closing.close();

        assertThatThrownBy(() -> called.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(LazadaException.class);
        assertThatThrownBy(() -> closing.call("seller-get", Map.of()).toCompletableFuture().get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(LazadaException.class);
    }

    @Test
    void aClientWithoutAnAppIsNotBuilt() {
        assertThatThrownBy(() -> LazopClient.builder().build()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appKey");
        assertThat(LazopClient.builder().app("123456", "a-secret")).hasToString("LazopClientBuilder[app 123456]");
    }

    private LazadaApi client(UnaryOperator<LazopClientBuilder> more) {
        Clock clock = simulator.clock();
        return more.apply(LazopClient.builder().app(simulator.appKey(), simulator.appSecret()).seller(SELLER, LazadaCountry.SG)
                .tokenStore(store).serverUrl(simulator.serverUrl()).authServerUrl(simulator.authServerUrl()).clock(clock))
                .build();
    }

    private Listed product(String sellerSku) {
        return commerce.product(SELLER).sku(sellerSku).price("12.90").stock(10).add();
    }

    private static Map<String, ?> stock(int quantity, Listed... products) {
        List<?> skus = List.of(products).stream().map(product -> Map.of("ItemId", product.itemId(), "SkuId", product.skuId(),
                "SellableQuantity", quantity)).toList();
        return Map.of("payload", Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", skus)))));
    }

    private static LazadaRequestException refusal(Runnable called) {
        return catchThrowableOfType(LazadaRequestException.class, called::run);
    }
}
