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
package io.github.camellazada;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.freeze.MemoryHeldWriteStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the meters tell of limits, tokens and lost answers, against the simulator. */
class FlowMetersTest {
    private static final String SELLER = "1001";
    private static final String STOCK = "/product/stock/sellable/update";
    private static final String ORDERS = "lazada:orders-get?param.created_after=2020-01-01T00:00:00Z";
    private static final long BAN_SECONDS = 300;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final CamelContext context = new DefaultCamelContext();
    private ProductDraft.Listed shirt;

    @BeforeEach
    void startCamel() {
        simulator.sellers().add(SELLER, "sg");
        shirt = commerce.product(SELLER).sku("SHIRT").price("12.90").stock(10).add();
        token(SELLER, Duration.ofDays(3), Duration.ofDays(20));
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(simulator.appKey());
        configuration.setAppSecret(simulator.appSecret());
        configuration.setTokenStore(tokens);
        configuration.setSellerId(SELLER);
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(simulator.serverUrl());
        configuration.setAuthServerUrl(simulator.authServerUrl());
        configuration.setRetryBackoff(20);
        lazada.setDailyQuota(1000);
        configuration.setFreezeProbeInterval(100);
        configuration.setHeldWriteRetryDelay(100);
        configuration.setHeldWriteStore(new MemoryHeldWriteStore());
        context.disableJMX();
        context.getRegistry().bind("meters", meters);
        context.addComponent("lazada", lazada);
        context.start();
    }

    private void token(String seller, Duration access, Duration refresh) {
        var issued = simulator.tokens().issue(seller);
        Instant now = Instant.now();
        tokens.save(new TokenKey(simulator.appKey(), seller, "sg"),
                new LazadaToken(issued.accessToken(), now.plus(access), issued.refreshToken(), now.plus(refresh)));
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void aRefusalIsCountedAndTheWaitThatItCostsIsTimed() {
        simulator.faults().on("/orders/get").once().throttle("ApiCallLimit", 1);

        assertThat(send(ORDERS).getException()).isNull();

        assertThat(meter("lazada.throttled").tags("operation", "orders-get", "code", "ApiCallLimit").counter().count())
                .isEqualTo(1);
        assertThat(meter("lazada.requests").counter().count()).isEqualTo(2);
        assertThat(meter("lazada.retries").tag("operation", "orders-get").counter().count()).isEqualTo(1);
        Timer wait = meter("lazada.rate.limit.wait").tags("operation", "orders-get", "priority", "fulfillment").timer();
        assertThat(wait.count()).isEqualTo(1);
        assertThat(wait.max(TimeUnit.MILLISECONDS)).isBetween(500.0, 20_000.0);
        await().untilAsserted(() -> assertThat(meter("lazada.bans").functionCounter().count()).isEqualTo(1));
    }

    @Test
    void aBanIsShownWhileItLastsWithWhatWaitsForItsEnd() {
        simulator.faults().on("/orders/get").once().throttle("AppCallLimit", (int) BAN_SECONDS);
        send(ORDERS + "&maxRetries=0");

        context.createProducerTemplate().asyncSend(ORDERS + "&maxWaitTime=600000", exchange -> {
        });

        await().untilAsserted(() -> {
            assertThat(meter("lazada.limits.banned").tag("scope", "app").gauge().value()).isEqualTo(1);
            assertThat(meter("lazada.limits.banned").tag("scope", "seller").gauge().value()).isZero();
            assertThat(meter("lazada.ban.longest").timeGauge().value(TimeUnit.SECONDS)).isBetween(BAN_SECONDS - 60.0,
                    (double) BAN_SECONDS);
            assertThat(meter("lazada.limits.rate.lowest").tag("scope", "app").gauge().value()).isPositive();
            assertThat(meter("lazada.limits.rate.lowest").tag("scope", "seller").gauge().value()).isNaN();
            assertThat(meter("lazada.calls.waiting").tag("priority", "fulfillment").gauge().value()).isEqualTo(1);
            assertThat(meter("lazada.calls.waiting").tag("priority", "stock").gauge().value()).isZero();
        });
    }

    @Test
    void whatIsLeftOfTheDayIsShownBesideTheWhole() {
        send(ORDERS);
        send(ORDERS);

        await().untilAsserted(() -> assertThat(meter("lazada.daily.quota.left").gauge().value()).isEqualTo(998));
        assertThat(meter("lazada.daily.quota").gauge().value()).isEqualTo(1000);
    }

    @Test
    void theTokenThatIsNearestToItsEndIsShown() {
        simulator.sellers().add("1002", "sg");
        token("1002", Duration.ofDays(9), Duration.ofDays(10));
        send(ORDERS);
        send(ORDERS + "&sellerId=1002");

        await().untilAsserted(() -> assertThat(meter("lazada.tokens").tag("state", "fresh").gauge().value()).isEqualTo(2));
        assertThat(meter("lazada.token.ends.next").timeGauge().value(TimeUnit.HOURS)).isBetween(71.0, 72.0);
        assertThat(meter("lazada.authorization.ends.next").timeGauge().value(TimeUnit.HOURS)).isBetween(239.0, 240.0);
        assertThat(meter("lazada.token.age.oldest").timeGauge().value(TimeUnit.MINUTES)).isBetween(0.0, 5.0);
    }

    @Test
    void refreshesAreCountedByTheirEnd() {
        token(SELLER, Duration.ofDays(-1), Duration.ofDays(20));
        send(ORDERS);
        simulator.sellers().add("1002", "sg");
        tokens.save(new TokenKey(simulator.appKey(), "1002", "sg"),
                new LazadaToken("spent", Instant.EPOCH, "no-such-token", Instant.MAX));
        send(ORDERS + "&sellerId=1002");

        assertThat(meter("lazada.token.events").tag("event", "refreshed").counter().count()).isEqualTo(1);
        assertThat(meter("lazada.token.events").tag("event", "authorize_again").counter().count()).isEqualTo(1);
        assertThat(meter("lazada.sellers.authorize.again").gauge().value()).isEqualTo(1);
    }

    @Test
    void lostAnswersAreCountedByWhatTheStateTold() {
        simulator.faults().on(STOCK).once().dropAnswer();

        assertThat(writeStock(7).getException()).isNull();

        assertThat(meter("lazada.answers.lost").tag("operation", "product-stock-sellable-update").counter().count())
                .isEqualTo(1);
        assertThat(meter("lazada.answers.reconciled").tags("operation", "product-stock-sellable-update", "result", "done")
                .counter().count()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(meter("lazada.unconfirmed.writes").gauge().value()).isZero());
    }

    @Test
    void whatIsHeldIsCountedWithItsAge() {
        simulator.faults().on(STOCK).freeze();
        assertThat(writeStock(4, "?onFreeze=hold").getException()).isNull();

        await().untilAsserted(() -> assertThat(meter("lazada.held.writes").gauge().value()).isEqualTo(1));
        assertThat(meter("lazada.held.oldest").timeGauge().value(TimeUnit.MINUTES)).isBetween(0.0, 5.0);

        simulator.faults().clear();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(meter("lazada.held.writes").gauge().value()).isZero());
        assertThat(meter("lazada.held.oldest").timeGauge().value(TimeUnit.SECONDS)).isNaN();
        assertThat(meter("lazada.held.outcomes").gauge().value()).isEqualTo(1);
    }

    @Test
    void noMeterCarriesASeller() {
        simulator.faults().on("/orders/get").once().throttle("SellerCallLimit", 1);
        send(ORDERS);
        writeStock(3);

        assertThat(meters.getMeters()).hasSizeGreaterThan(20).flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue).isNotEmpty().noneMatch(value -> value.contains(SELLER) || value.contains("SHIRT"));
    }

    private RequiredSearch meter(String name) {
        return meters.get(name).tag("app", "lazada");
    }

    private Exchange send(String uri) {
        return context.createProducerTemplate().send(uri, exchange -> {
        });
    }

    private Exchange writeStock(int quantity) {
        return writeStock(quantity, "");
    }

    private Exchange writeStock(int quantity, String options) {
        Map<String, Object> sku = Map.of("ItemId", shirt.itemId(), "SkuId", shirt.skuId(), "SellerSku", "SHIRT",
                "SellableQuantity", quantity);
        return context.createProducerTemplate().send("lazada:product-stock-sellable-update" + options,
                exchange -> exchange.getMessage()
                        .setBody(Map.of("Request", Map.of("Product", Map.of("Skus", Map.of("Sku", List.of(sku)))))));
    }
}
