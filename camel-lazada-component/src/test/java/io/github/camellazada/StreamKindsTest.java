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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.console.LazadaConsole;
import io.github.camellazada.model.Product;
import io.github.camellazada.model.ReverseOrder;
import io.github.camellazada.model.ReverseOrderLine;
import io.github.camellazada.model.Transaction;
import io.github.camellazada.simulator.commerce.product.QcStatus;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import org.apache.camel.console.DevConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camellazada.StreamShop.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StreamKindsTest {
    private static final String PUSHED = "?startScheduler=false";
    private static final String POLLED = "?streamPush=false&initialDelay=0&delay=50";
    private StreamShop shop;

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void returnsArePushedWithTheirLines() throws Exception {
        open("reverse-orders" + PUSHED);
        long reverse = requestCancel();

        await().until(() -> !shop.received.isEmpty() && shop.simulator.push().isIdle()
                && shop.consumer().getPendingExchangesSize() == 0);
        ReverseOrder last = shop.bodies(ReverseOrder.class).get(shop.received.size() - 1);
        assertThat(last.reverseOrderId()).isEqualTo(Long.toString(reverse));
        assertThat(last.lines()).extracting(ReverseOrderLine::updatedAt).isNotEmpty().doesNotContainNull();
        assertThat(shop.received.get(0).getHeaders()).containsEntry("CamelLazadaReverseOrderId", Long.toString(reverse))
                .containsEntry("CamelLazadaSource", "push");
    }

    @Test
    void returnsArePolledWithTheirLines() throws Exception {
        open("reverse-orders" + POLLED);
        long reverse = requestCancel();

        shop.awaitTurning(() -> shop.bodies(ReverseOrder.class).stream()
                .anyMatch(order -> order.reverseOrderId().equals(Long.toString(reverse)) && !order.lines().isEmpty()));
        shop.awaitCalls("/reverse/getreverseordersforseller");
        assertThat(shop.received).extracting(message -> message.getHeader("CamelLazadaVersion")).doesNotHaveDuplicates();
    }

    @Test
    void productsArePushedAndADeletedOneIsGone() throws Exception {
        open("products" + PUSHED);
        long item = shop.commerce.product(SELLER).sku("NEW").price("3.00").stock(7).add().itemId();
        shop.commerce.check(SELLER, item, QcStatus.REJECTED, "blurred");
        await().until(() -> shop.bodies(Product.class).stream().anyMatch(product -> product.itemId().equals("" + item)));

        shop.received.clear();
        shop.context().createFluentProducerTemplate().to("lazada:product-remove?sellerId=" + SELLER)
                .withBody(Map.of("seller_sku_list", List.of("NEW"))).request(String.class);

        await().until(
                () -> shop.received.stream().anyMatch(message -> Boolean.TRUE.equals(message.getHeader("CamelLazadaGone"))));
        assertThat(shop.received).last().satisfies(gone -> {
            assertThat(gone.getBody()).isNull();
            assertThat(gone.getHeader("CamelLazadaItemId")).isEqualTo(Long.toString(item));
        });
    }

    @Test
    void productsArePolled() throws Exception {
        open("products" + POLLED);
        long item = shop.commerce.product(SELLER).sku("NEW").price("3.00").stock(7).add().itemId();

        shop.awaitTurning(() -> shop.bodies(Product.class).stream().anyMatch(product -> product.itemId().equals("" + item)
                && product.skus().size() == 1));
        shop.awaitCalls("/products/get");
        assertThat(shop.received).extracting(message -> message.getHeader("CamelLazadaVersion")).doesNotHaveDuplicates();
    }

    @Test
    void stockIsComparedWithWhatTheRouteHasCompletedLast() throws Exception {
        open("stock" + POLLED);
        shop.awaitTurning(() -> quantities().equals(List.of("10000")));

        shop.order(SELLER, 3);
        shop.awaitTurning(() -> quantities().equals(List.of("10000", "9997")));
        shop.awaitCalls("/products/get");
        assertThat(quantities()).hasSize(2);
    }

    @Test
    void stockThatLazadaDoesNotPushIsNotMissed() throws Exception {
        open("stock?initialDelay=0&delay=50");
        shop.order(SELLER, 3);

        shop.awaitTurning(() -> quantities().contains("9997"));
        await().until(() -> shop.consumer().report().polled() > 0);
        assertThat(shop.consumer().report().missed()).isZero();
        assertThat(shop.consumer().report().silent()).isFalse();
        assertThat(shop.received).allMatch(message -> Boolean.FALSE.equals(message.getHeader("CamelLazadaMissed")));
    }

    @Test
    void lowStockIsPushed() throws Exception {
        open("stock" + PUSHED);
        long sku = shop.commerce.product(SELLER).sku("FEW").price("3.00").stock(6).add().skuId();
        shop.commerce.placeOrder(SELLER, sku, sku);

        await().until(() -> shop.received.stream().anyMatch(message -> "FEW".equals(message.getHeader("CamelLazadaSellerSku"))
                && "4".equals("" + message.getBody(Map.class).get("quantity"))));
    }

    @Test
    void transactionsArePolledByTheDayAndComeOnce() throws Exception {
        open("transactions" + POLLED);
        shop.simulator.module(Services.class).add(RecordKind.FEE_TRANSACTION, SELLER, Map.of("transaction_number", "T1",
                "transaction_date", today(), "amount", "12.50"));

        shop.awaitTurning(() -> shop.bodies(Transaction.class).stream().anyMatch(fee -> fee.transactionNumber().equals("T1")));
        shop.awaitCalls("/finance/transaction/details/get");
        assertThat(shop.bodies(Transaction.class)).hasSize(1).first()
                .satisfies(fee -> assertThat(fee.amount().amount()).isEqualByComparingTo("12.50"));
    }

    @Test
    void messagesArePushedAndNothingIsPolled() throws Exception {
        open("messages");
        String message = shop.simulator.module(Services.class).message(SELLER, "9001", "Is it red?");

        await().until(() -> shop.received.stream().anyMatch(one -> message.equals(one.getHeader("CamelLazadaMessageId"))));
        assertThat(shop.simulator.received()).noneMatch(request -> request.path().startsWith("/im/"));
    }

    @Test
    void missedMessagesAreReadOnceOnDemand() throws Exception {
        open("messages");
        Services services = shop.simulator.module(Services.class);
        shop.simulator.clock().advance(Duration.ofDays(1));
        String old = services.message(SELLER, "9001", "Is it old?");
        await().until(() -> messageIds().contains(old));
        shop.stop();
        shop.simulator.faults().dropPushes(1_000);
        shop.simulator.clock().advance(Duration.ofDays(2));
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            shop.simulator.clock().advance(Duration.ofSeconds(1));
            missed.add(services.message(SELLER, "900" + i % 2, "Is it red?"));
        }
        shop.received.clear();
        String stores = "messages?versionStore=jdbc:db&watermarkStore=jdbc:db&pollFrom=2026-11-22";

        try (CapturedLog log = new CapturedLog()) {
            restart(stores);
            await().until(() -> log.text().contains("reached its end"));
            assertThat(messageIds()).containsExactlyInAnyOrderElementsOf(missed);
            assertThat(log.text()).contains("Catch-up of messages of seller 1001", "It read 2 rows of im-session-list",
                    "completed 25 rows of im-message-list, 0 failed");
            await().until(() -> shop.meters.get("lazada.poll.backfill").gauge().value() == 1);
            assertThat(shop.meters.get("lazada.poll.rows").functionCounter().count()).isEqualTo(25);
            assertThat(console()).contains("messages/1001/sg/catch-up");
            shop.stop();
            int calls = calls();
            restart(stores);
            await().until(() -> log.text().contains("was done before"));
            assertThat(calls()).isEqualTo(calls);
            shop.stop();
            restart(stores.replace("11-22", "11-19"));
            await().until(() -> messageIds().contains(old));
        }
        assertThat(messageIds()).doesNotHaveDuplicates();
        assertThat(shop.received).allMatch(message -> "backfill".equals(message.getHeader("CamelLazadaSource")));
    }

    @Test
    void aFailedCatchUpIsNotRepeatedByItself() throws Exception {
        open("messages");
        shop.simulator.module(Services.class).message(SELLER, "9001", "Is it red?");
        shop.stop();
        shop.simulator.faults().on("/im/session/list").reject("ISV", "AppWhiteIpLimit", "no");

        try (CapturedLog log = new CapturedLog()) {
            restart("messages?pollFrom=2026-11-19");
            await().until(() -> log.text().contains("The component does not repeat it"));
        }
        assertThat(calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay=60000", "repeatCount=1", "streamPush=false"})
    void messagesAreNotPolledOnASchedule(String option) {
        assertThatThrownBy(() -> open("messages?" + option)).hasStackTraceContaining("messages are ")
                .hasStackTraceContaining("Remove").hasStackTraceContaining("set pollFrom");
    }

    private String console() {
        LazadaConsole console = new LazadaConsole();
        console.setCamelContext(shop.context());
        return String.valueOf(console.call(DevConsole.MediaType.JSON));
    }

    private void restart(String stream) throws Exception {
        shop.set("lazada:stream:" + stream, configuration -> configuration.setSellerId(SELLER));
        shop.start();
    }

    private int calls() {
        return (int) shop.simulator.received().stream().filter(request -> request.path().startsWith("/im/")).count();
    }

    private List<String> messageIds() {
        return shop.received.stream().map(message -> message.getHeader("CamelLazadaMessageId", String.class)).toList();
    }

    @Test
    void aPushedReviewIsRead() throws Exception {
        open("reviews" + PUSHED);
        String review = shop.simulator.module(Services.class).review(SELLER, Map.of("review_content", "Very red")).get("id")
                .asText();

        await().until(() -> shop.received.stream().anyMatch(one -> review.equals(one.getHeader("CamelLazadaReviewId"))
                && "Very red".equals(one.getBody(Map.class).get("review_content"))));
    }

    @Test
    void reviewsArePolledByTheSellersProductsEachVersionOnce() throws Exception {
        open("reviews" + POLLED);
        long other = shop.commerce.product(SELLER).sku("OTHER").price("3.00").stock(7).add().itemId();
        shop.awaitCalls("/review/seller/history/list");
        List<String> reviews = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            reviews.add(review(other));
        }

        shop.awaitTurning(() -> reviewIds().containsAll(reviews));
        shop.awaitCalls("/review/seller/history/list");
        assertThat(reviewIds()).doesNotHaveDuplicates();
        assertThat(shop.received).allMatch(message -> "poll".equals(message.getHeader("CamelLazadaSource")));
        assertThat(shop.simulator.received("/review/seller/list/v2")).as("calls for 12 reviews").hasSizeLessThan(8);
    }

    @Test
    void reviewsOfBeforeAreLoadedInWindowsOfAWeek() throws Exception {
        open("reviews" + PUSHED);
        long item = shop.commerce.product(SELLER).sku("OTHER").price("3.00").stock(7).add().itemId();
        shop.stop();
        List<String> reviews = new ArrayList<>();
        for (int day = 0; day < 20; day += 4) {
            reviews.add(review(item));
            shop.simulator.clock().advance(Duration.ofDays(4));
        }
        int before = shop.simulator.received("/review/seller/history/list").size();

        try (CapturedLog log = new CapturedLog()) {
            restart("reviews?startScheduler=false&pollFrom=2026-11-19");
            await().until(() -> log.text().contains("Back-fill of reviews of seller 1001 in SG is done"));
            assertThat(log.text()).contains("2 rows of products-get, for which the listing is asked one by one, about 8 calls");
        }
        assertThat(reviewIds()).containsExactlyInAnyOrderElementsOf(reviews);
        assertThat(shop.simulator.received("/review/seller/history/list")).hasSize(before + 8);
    }

    @Test
    void aProductWhoseReviewsAreRefusedHoldsUpNoOther() throws Exception {
        open("reviews" + POLLED);
        long other = shop.commerce.product(SELLER).sku("OTHER").price("3.00").stock(7).add().itemId();
        long third = shop.commerce.product(SELLER).sku("THIRD").price("3.00").stock(7).add().itemId();
        shop.awaitCalls("/review/seller/history/list");
        shop.simulator.faults().on("/review/seller/history/list").once().reject("ISV", "PARAMS_VALIDATE_ERROR", "item_id");
        List<String> reviews = List.of(review(other), review(third));

        try (CapturedLog log = new CapturedLog()) {
            shop.awaitTurning(() -> reviewIds().containsAll(reviews));
            assertThat(log.text()).contains("Lazada refused to list what belongs to it (PARAMS_VALIDATE_ERROR)");
        }
    }

    private String review(long item) {
        return shop.simulator.module(Services.class).review(SELLER, Map.of("product_id", item, "order_id", 260422900000100L))
                .get("id").asText();
    }

    private List<String> reviewIds() {
        return shop.received.stream().map(message -> message.getHeader("CamelLazadaReviewId", String.class)).toList();
    }

    private void open(String stream) throws Exception {
        shop = new StreamShop("lazada:stream:" + stream, configuration -> configuration.setSellerId(SELLER));
    }

    private long requestCancel() {
        long order = shop.order(SELLER, 1);
        return shop.commerce.requestCancel(SELLER, order);
    }

    private List<String> quantities() {
        return shop.received.stream().map(message -> "" + message.getBody(Map.class).get("quantity")).toList();
    }

    private String today() {
        return DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH)
                .format(shop.simulator.clock().instant().atZone(LazadaCountry.SG.zone()));
    }
}
