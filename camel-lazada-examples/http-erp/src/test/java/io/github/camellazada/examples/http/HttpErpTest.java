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
package io.github.camellazada.examples.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.examples.http.ContractErp.Trouble;
import io.github.camellazada.examples.support.Await;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class HttpErpTest {
    @TempDir
    static Path folder;
    private static ContractErp erp;
    private static DemoLazada lazada;
    private static Commerce commerce;
    private static long cup;

    @BeforeAll
    static void start() throws Exception {
        erp = new ContractErp();
        lazada = Demo.set(DemoLazada.start(HttpErp.EXAMPLE, folder), erp).set("http-erp.retry", 20)
                .set("http-erp.retry.most", 100).set("camel.component.http.response-timeout", 500)
                .startApplication();
        commerce = lazada.commerce();
        cup = commerce.product(SELLER).name("Cup").sku("CUP-1").price("9.90").stock(99).add().skuId();
    }

    @AfterAll
    static void stop() {
        lazada.close();
        erp.close();
    }

    @AfterEach
    void everyCallKeepsToTheContract() {
        assertThat(erp.violations()).isEmpty();
    }

    @Test
    void anOrderIsBookedOnceAndItsStatusFollows() {
        long order = commerce.placeOrder(SELLER, cup, cup);
        awaitStatus(order, "unpaid");
        commerce.pay(SELLER, order);
        awaitStatus(order, "pending");

        JsonNode sale = erp.sales().get(reference(order));
        assertThat(sale.path("lines")).hasSize(2);
        assertThat(sale.path("lines").path(0).path("price").asText()).isEqualTo("9.90");
        assertThat(sale.path("shippingFee").asText()).isEqualTo("1.49");
        assertThat(sale.path("currency").asText()).isEqualTo("SGD");
    }

    /** The sale is booked, and the caller does not learn it: the next call finds it by its key. */
    @ParameterizedTest
    @EnumSource(Trouble.class)
    void aSaleWhoseAnswerDoesNotComeIsFoundByItsKey(Trouble trouble) {
        int booked = erp.sales().size();
        erp.answers().clear();
        erp.trouble(trouble);
        long order = commerce.placeOrder(SELLER, cup);
        Await.soon().until(() -> erp.answers().contains("createSale 409"));

        assertThat(erp.answers().get(0)).isEqualTo("createSale " + (trouble == Trouble.FAILED ? "500" : trouble));
        commerce.pay(SELLER, order);
        awaitStatus(order, "pending");
        assertThat(erp.sales()).hasSize(booked + 1);
        assertThat(erp.answers()).doesNotContain("createSale 201");
        assertThat(rejected(order)).isEmpty();
    }

    /** The ERP carries nothing out; none of these statuses finds fault with an order. */
    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void ordersWaitWhileTheErpIsDown(int status) {
        erp.answers().clear();
        erp.down(status);
        long order = commerce.placeOrder(SELLER, cup);
        Await.soon().until(() -> Collections.frequency(erp.answers(), "createSale " + status) > 3);
        assertThat(erp.sales()).doesNotContainKey(reference(order));
        assertThat(rejected(order)).isEmpty();

        erp.down(0);

        awaitStatus(order, "unpaid");
        assertThat(Collections.frequency(erp.answers(), "createSale 201")).isEqualTo(1);
        assertThat(rejected(order)).isEmpty();
    }

    @Test
    void whatTheErpRefusesIsKeptWithItsReasonAndTheRestGoesOn() {
        long unknown = commerce.product(SELLER).name("Ghost").sku("UNKNOWN").price("1.00").stock(9).add().skuId();
        long refused = commerce.placeOrder(SELLER, unknown);
        long order = commerce.placeOrder(SELLER, cup);
        awaitStatus(order, "unpaid");

        Await.soon().untilAsserted(() -> assertThat(rejected(refused))
                .containsExactly("lines.sku UNKNOWN HTTP 422: Unknown product. Add the product first"));
        assertThat(erp.sales()).doesNotContainKey(reference(refused));
    }

    @Test
    void theErpNoticesCallsThatBreakTheContract() throws Exception {
        assertThat(violations(Contract.read(), "r", "{\"reference\": \"r\", \"currency\": \"sgd\", \"placedAt\": \"today\"}")
                .toString()).contains("currency").contains("lines").contains("placedAt");
        assertThat(violations(Contract.read(), null, "{}").toString()).contains("Idempotency-Key");
    }

    /** What the routes send keeps to the contract as it is, and to none of these. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"price: {$ref|cost: {$ref", "required: [lineId, sku, price]|required: [lineId, sku, tax]",
                    "\"^[A-Z]{3}$\"|\"^[a-z]{3}$\"", "name: Idempotency-Key|name: Request-Key",
                    "minLength: 1, maxLength: 200}|minLength: 1, maxLength: 2}",
                    "application/json:|application/xml:", "\"201\": {|\"200\": {", "/sales:|/orders:",
                    "placedAt: {type: string, format: date-time}|placedAt: {type: string, format: date}"})
    void aChangedContractIsNoticed(String old, String changed) throws Exception {
        long order = commerce.placeOrder(SELLER, cup);
        awaitStatus(order, "unpaid");
        String reference = reference(order);
        String sale = erp.sales().get(reference).toString();
        String text;
        try (InputStream file = Contract.class.getResourceAsStream("/erp-openapi.yaml")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(violations(Contract.of(text), reference, sale)).isEmpty();

        String other = text.replace(old, changed);
        assertThat(other).isNotEqualTo(text);
        assertThat(violations(Contract.of(other), reference, sale)).isNotEmpty();
    }

    private static List<String> violations(Contract contract, String key, String sale) throws Exception {
        try (ContractErp other = new ContractErp(contract)) {
            HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(other.url() + "/sales"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(sale));
            if (key != null) {
                call.header("Idempotency-Key", key);
            }
            HttpClient.newHttpClient().send(call.build(), HttpResponse.BodyHandlers.discarding());
            return other.violations();
        }
    }

    private static String reference(long order) {
        return "lazada:SG:" + SELLER + ':' + order;
    }

    private static void awaitStatus(long order, String status) {
        Await.soon()
                .untilAsserted(() -> assertThat(erp.statuses()).extractingByKey(reference(order)).asString().contains(status));
    }

    private static List<String> rejected(long order) {
        return lazada.database().sql("SELECT field || ' ' || row_value || ' ' || reason FROM erp_rejected WHERE reference = ?")
                .param(reference(order)).query(String.class).list();
    }
}
