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
package io.github.camellazada.examples.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camellazada.examples.guides.RunningRecipe.Form;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.ReverseState;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.service.RecordKind;
import io.github.camellazada.simulator.service.Services;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each recipe does in Java and in YAML what its page says. */
class RecipesTest {
    private static LazadaSimulator lazada;
    private static Commerce commerce;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        lazada = LazadaSimulator.startOnFreePort();
        // a push that a slow machine answers late would come again only after half an hour
        lazada.push().patience(Duration.ofSeconds(30));
        commerce = lazada.module(Commerce.class);
    }

    @AfterAll
    static void stop() {
        Awaitility.reset();
        lazada.close();
    }

    @ParameterizedTest
    @EnumSource
    void anOrderAndItsItemsAreInTheTablesAsLazadaHasThem(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "orders-into-table", form).start()) {
            long mug = commerce.product(recipe.seller).sku("MUG").price("12.90").stock(9).add().skuId();
            long order = commerce.placeOrder(recipe.seller, mug, mug);
            commerce.pay(recipe.seller, order);

            await().untilAsserted(() -> assertThat(
                    recipe.database().sql("SELECT order_id, status, total, currency FROM shop_order").query().listOfRows())
                    .extracting(Map::toString)
                    .containsExactly("{ORDER_ID=" + order + ", STATUS=[pending], TOTAL=25.80, CURRENCY=SGD}"));
            await().untilAsserted(() -> assertThat(
                    recipe.database().sql("SELECT status, seller_sku, paid FROM shop_order_item").query().listOfRows())
                    .extracting(Map::toString).hasSize(2)
                    .containsOnly("{STATUS=pending, SELLER_SKU=MUG, PAID=12.90}"));

            commerce.packAndReady(recipe.seller, order);

            await().untilAsserted(() -> assertThat(recipe.database()
                    .sql("SELECT COUNT(*) FROM shop_order_item WHERE status = 'ready_to_ship' AND tracking_number IS NOT NULL")
                    .query(Integer.class).single()).isEqualTo(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ordersOfBeforeAreWrittenBesideThoseThatCome(Form form) throws Exception {
        RunningRecipe recipe = new RunningRecipe(lazada, "back-fill", form).with("orders.dir", folder)
                .with("backfill.from", LocalDate.now(ZoneOffset.UTC).minusDays(2));
        long mug = mug(recipe.seller);
        List<Long> orders = new ArrayList<>(List.of(paid(recipe.seller, mug), paid(recipe.seller, mug)));
        try (recipe) {
            recipe.start();
            orders.add(paid(recipe.seller, mug));

            await().untilAsserted(() -> assertThat(orders)
                    .allMatch(order -> read(recipe.seller + "-" + order + ".json").contains("MUG")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void levelsOfACsvFileAreStockAndRefusedRowsAreNamed(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "stock-from-csv", form).with("stock.dir", folder).start()) {
            long mug = mug(recipe.seller);
            long cup = commerce.product(recipe.seller).sku("CUP").stock(9).add().skuId();
            lazada.faults().on("/product/stock/sellable/update").ofSeller(recipe.seller).once().refuseItem("204",
                    "E204: Too many pieces");
            drop("levels.csv", "SellerSku,Quantity\nMUG,4\nNONE,1\nCUP, 7\n");

            await().until(() -> Files.exists(folder.resolve(".camel/levels.csv")));
            assertThat(List.of(sellable(recipe.seller, mug), sellable(recipe.seller, cup))).isIn(List.of(9, 7), List.of(4, 9));
            assertThat(read("refused/levels.csv").lines()).hasSize(2).contains("NONE,1,,Lazada has no such SKU")
                    .anyMatch(row -> row.matches("(MUG,4|CUP,7),204,.*Too many pieces.*"));

            drop("broken.csv", "SellerSku,Quantity\nMUG,many\n");
            await().until(() -> Files.exists(folder.resolve("failed/broken.csv")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWishToCancelIsAgreedAndAReturnIsDecidedByAPersonWhenTheGoodsCome(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "decide-returns", form).with("returns.dir", folder).start()) {
            long mug = mug(recipe.seller);
            long canceled = paid(recipe.seller, mug);
            commerce.requestCancel(recipe.seller, canceled);
            await().untilAsserted(() -> assertThat(commerce.order(recipe.seller, canceled).lines())
                    .extracting(LineState::status).containsOnly("canceled"));

            long reverse = returned(recipe.seller, mug);
            await().until(() -> status(recipe.seller, reverse).equals("BUYER_RETURN_ITEM")
                    || status(recipe.seller, reverse).equals("SELLER_AGREE_RETURN"));
            commerce.shipBack(recipe.seller, reverse);
            String open = "open/" + line(recipe.seller, reverse) + ".txt";
            await().until(() -> read(open).contains("BUYER_RETURN_ITEM"));
            assertThat(read(open)).contains("\"reverse_order_id\": " + reverse,
                    "\"reverse_order_item_ids\": [" + line(recipe.seller, reverse) + "]");

            drop("decisions/goods-came.json",
                    "{\"reverse_order_id\": %d, \"reverse_order_item_ids\": [%s], \"action\": \"confirmDelivery\"}"
                            .formatted(reverse, line(recipe.seller, reverse)));
            await().until(() -> read(open).contains("REFUND_PENDING"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReturnIsRefundedOrRefusedByThePriceThatWasPaid(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "returns-by-price", form).start()) {
            long cheap = returned(recipe.seller, mug(recipe.seller));
            long dear = returned(recipe.seller,
                    commerce.product(recipe.seller).sku("POT").price("120.00").stock(9).add().skuId());

            await().until(() -> status(recipe.seller, cheap), "REFUND_SUCCESS"::equals);
            await().until(() -> status(recipe.seller, dear), "REQUEST_REJECT"::equals);
            assertThat(lazada.received("/order/reverse/return/update"))
                    .filteredOn(call -> Long.toString(dear).equals(call.parameter("reverse_order_id")))
                    .isNotEmpty().allSatisfy(call -> assertThat(List.of(call.parameter("action"), call.parameter("reason_id"),
                            call.parameter("comment"))).containsExactly("refuseReturn", "1000201", "Item is as described"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLabelOfAPackedPackageIsAFile(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "labels", form).with("labels.dir", folder).start()) {
            long order = paid(recipe.seller, mug(recipe.seller));
            commerce.packAndReady(recipe.seller, order);

            await().until(() -> files("FP.*[.]pdf").size() == 1);
            assertThat(files("FP.*[.]pdf").get(0)).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatAFileNamesIsPackedAndReadyToShipOnce(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "fulfillment", form).with("shipments.dir", folder).start()) {
            long mug = mug(recipe.seller);
            long order = commerce.placeOrder(recipe.seller, mug, mug);
            commerce.pay(recipe.seller, order);
            lazada.clearReceived();
            lazada.faults().on("/order/fulfill/pack").ofSeller(recipe.seller).once().dropAnswer();

            drop(order + ".txt", "");
            await().until(() -> Files.exists(folder.resolve(".camel/" + order + ".txt")));
            drop(order + ".txt", "");

            await().until(() -> Files.notExists(folder.resolve(order + ".txt")));
            assertThat(commerce.order(recipe.seller, order).lines()).extracting(LineState::status)
                    .containsOnly("ready_to_ship");
            assertThat(lazada.received("/order/fulfill/pack")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReviewIsAFileAndAFileIsItsReply(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "reviews-and-replies", form).with("reviews.dir", folder)
                .start()) {
            Services services = lazada.module(Services.class);
            long item = commerce.product(recipe.seller).sku("MUG").stock(9).add().itemId();
            String review = services.review(recipe.seller, Map.of("product_id", item, "review_content", "It leaks.",
                    "seller_reply", "", "can_reply", true)).path("id").asText();
            await().until(() -> read(review + ".json").contains("It leaks."));

            drop("replies/" + review + ".txt", "We send a new one.\n");

            await().untilAsserted(() -> assertThat(services.all(RecordKind.REVIEW, recipe.seller))
                    .extracting(row -> row.path("seller_reply").asText()).containsExactly("We send a new one."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVoucherOfAFileIsCreatedOnce(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "vouchers-from-file", form).with("vouchers.dir", folder)
                .start()) {
            String vouchers = """
                    [{"voucher_name": "Autumn", "voucher_type": "COLLECTIBLE_VOUCHER", "apply": "ENTIRE_SHOP",
                      "display_area": "REGULAR_CHANNEL", "voucher_discount_type": "MONEY_VALUE_OFF",
                      "offering_money_value_off": "2.00", "criteria_over_money": "20.00", "limit": 1, "issued": 100,
                      "period_start_time": 1893456000000, "period_end_time": 1894060800000}]
                    """;
            drop("autumn.json", vouchers);
            await().until(() -> Files.exists(folder.resolve(".camel/autumn.json")));
            drop("again.json", vouchers);
            await().until(() -> Files.exists(folder.resolve(".camel/again.json")));

            assertThat(lazada.module(Services.class).all(RecordKind.VOUCHER, recipe.seller))
                    .extracting(row -> row.path("voucher_name").asText()).containsExactly("Autumn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTransactionsOfAMonthAreAFile(Form form) throws Exception {
        RunningRecipe recipe = new RunningRecipe(lazada, "finance-report", form).with("report.dir", folder);
        lazada.module(Services.class).add(RecordKind.FEE_TRANSACTION, recipe.seller, Map.of("transaction_date",
                LocalDate.now(ZoneId.of("Asia/Singapore")).minusDays(3)
                        .format(DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH)),
                "amount", "12.90", "fee_name", "Item Price Credit", "seller_sku", "MUG"));
        try (recipe) {
            recipe.start();

            await().until(() -> files(".*[.]csv").size() == 1);
            assertThat(Files.readAllLines(files(".*[.]csv").get(0))).hasSize(2).last().asString()
                    .contains("\"Item Price Credit\",12.90,SGD,");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMonthWithoutTransactionsHasNoFile(Form form) throws Exception {
        try (RunningRecipe recipe = new RunningRecipe(lazada, "finance-report", form).with("report.dir", folder)) {
            lazada.clearReceived();
            recipe.start();
            await().until(() -> !lazada.received("/finance/transaction/details/get").isEmpty());
        }

        assertThat(files(".*")).isEmpty();
    }

    private static long mug(String seller) {
        return commerce.product(seller).sku("MUG").price("12.90").stock(9).add().skuId();
    }

    private static long paid(String seller, long sku) {
        long order = commerce.placeOrder(seller, sku);
        commerce.pay(seller, order);
        return order;
    }

    private static long returned(String seller, long sku) {
        long order = paid(seller, sku);
        commerce.packAndReady(seller, order);
        commerce.ship(seller, order);
        commerce.deliver(seller, order);
        return commerce.requestReturn(seller, order, ReverseType.RTM);
    }

    private static int sellable(String seller, long sku) {
        return commerce.stock(seller, sku).get(0).sellable();
    }

    private static ReverseState reverse(String seller, long reverse) {
        return commerce.reverseOrders(seller).stream().filter(order -> order.id() == reverse).findFirst().orElseThrow();
    }

    private static String status(String seller, long reverse) {
        return reverse(seller, reverse).statuses().values().iterator().next();
    }

    private static long line(String seller, long reverse) {
        return reverse(seller, reverse).statuses().keySet().iterator().next();
    }

    private void drop(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.move(Files.writeString(folder.resolve("whole"), text), target);
    }

    private String read(String file) {
        try {
            return Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern)).toList();
        }
    }
}
