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
package io.github.camellazada.examples.returns;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.broker.TopicReader;
import io.github.camellazada.examples.support.DemoLazada;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.ReverseState;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.github.camellazada.examples.support.Await.soon;
import static io.github.camellazada.examples.support.DemoLazada.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

class ReturnsTest {
    private static final byte[] PNG = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    static Path folder;
    private static DemoLazada lazada;
    private static Commerce commerce;
    private static KafkaBroker broker;
    private static JdbcClient erp;

    @BeforeAll
    static void start() throws Exception {
        broker = KafkaBroker.start(folder.resolve("kafka"));
        Files.createDirectories(folder.resolve("pictures"));
        Files.write(folder.resolve("pictures/box.png"), PNG);
        Files.writeString(folder.resolve("pictures/note.txt"), "no picture");
        lazada = Demo.set(DemoLazada.start(Returns.EXAMPLE, folder)).set("returns.open", "direct:open-topic")
                .set("returns.topics", true).set("camel.component.kafka.brokers", broker.bootstrapServers())
                .set("returns.period", 100).set("returns.deadline", true).set("returns.deadline.margin", 0).startApplication();
        commerce = lazada.commerce();
        erp = lazada.database();
    }

    @AfterAll
    static void stop() {
        lazada.close();
        broker.close();
    }

    @Test
    void aReturnIsAgreedReceivedAndRefusedWithReasonAndPicture() {
        long reverse = returned(ReverseType.RTM);
        soon().untilAsserted(() -> assertThat(fitting(reverse)).isEqualTo("refund_at_once,agree_return,refuse_return"));

        assertDone(decide("agree_return", reverse, null, null, null));
        commerce.shipBack(SELLER, reverse);
        assertDone(decide("confirm_delivery", reverse, null, null, null));
        assertThat(result(decide("refuse_refund", reverse, "Item was used", "used", "box.png")))
                .contains("does not offer the reason 'Item was used'")
                .contains("1000202 Item was used or damaged by the buyer");
        assertThat(result(decide("refuse_refund", reverse, "1000202", "used", null))).contains("show a picture");
        assertThat(result(decide("refuse_refund", reverse, "1000202", "used", "note.txt"))).contains("is no picture");
        assertThat(result(decide("refuse_refund", reverse, "1000202", "used", "../returns.mv.db")))
                .contains("not in the folder");
        assertDone(decide("refuse_refund", reverse, "item was used or damaged by the buyer", "used", "box.png"));

        assertThat(statuses(reverse)).containsOnly("REFUND_REJECT");
    }

    @Test
    void aReturnToLazadasWarehouseIsRefundedWhenItIsThere() {
        long reverse = returned(ReverseType.RTW);

        assertDone(decide("agree_return", reverse, null, null, null));
        assertThat(result(decide("agree_refund", reverse, null, null, null)))
                .contains("SELLER_AGREE_RETURN").contains("does not fit");
        commerce.shipBack(SELLER, reverse);
        commerce.receiveInWarehouse(SELLER, reverse);
        assertDone(decide("agree_refund", reverse, null, null, null));

        assertThat(statuses(reverse)).containsOnly("REFUND_SUCCESS");
    }

    @Test
    void aDecisionThatMeetsAnOutageWaitsAndIsCarriedOutOnce() {
        long reverse = returned(ReverseType.ONLY_REFUND);
        lazada.simulator().faults().on("/order/reverse/return/detail/list").times(8).httpStatus(500);
        long decision = decide("agree_only_refund", reverse, null, null, null);
        soon().until(() -> erp.sql("SELECT result FROM return_decision WHERE id = ? AND state = 'new' AND result IS NOT NULL")
                .param(decision).query(String.class).optional().isPresent());
        lazada.simulator().faults().clear();
        // ten minutes later: nobody waits for them here
        erp.sql("UPDATE return_decision SET not_before = CURRENT_TIMESTAMP WHERE id = ?").param(decision).update();

        assertDone(decision);
        assertThat(statuses(reverse)).containsOnly("REFUND_SUCCESS");
    }

    @Test
    void aDecisionIsCarriedOutOnceHoweverOftenItIsMade() {
        long reverse = returned(ReverseType.ONLY_REFUND);
        assertDone(decide("agree_only_refund", reverse, null, null, null));
        int calls = lazada.calls("/order/reverse/return/update");

        assertDone(decide("agree_only_refund", reverse, null, null, null));

        assertThat(lazada.calls("/order/reverse/return/update")).isEqualTo(calls);
    }

    @Test
    void theSellerCancelsWithAReasonThatLazadaOffers() {
        long order = paid();
        String items = String.join(",",
                commerce.order(SELLER, order).lines().stream().map(line -> Long.toString(line.id())).toList());

        assertThat(result(cancel(order, items, "No time"))).contains("does not offer the reason 'No time'");
        assertDone(cancel(order, items, "Out of stock"));
        assertDone(cancel(order, items, "Out of stock"));
        long shipped = paid();
        commerce.packAndReady(SELLER, shipped);

        assertThat(commerce.order(SELLER, order).lines()).extracting(LineState::status).containsOnly("canceled");
        assertThat(lazada.calls("/order/reverse/cancel/create")).isEqualTo(1);
        String others = Long.toString(commerce.order(SELLER, shipped).lines().get(0).id());
        assertThat(result(cancel(shipped, others, "Out of stock"))).contains("can no longer be cancelled");
    }

    @Test
    void aBuyersWishToCancelIsDecidedInTime() {
        long order = paid();
        long reverse = commerce.requestCancel(SELLER, order);
        soon().untilAsserted(() -> assertThat(fitting(reverse)).isEqualTo("agree_cancel,refuse_cancel"));
        assertThat(decisions(reverse)).isZero();

        erp.sql("UPDATE reverse_line SET decide_before = CURRENT_TIMESTAMP WHERE reverse_order_id = ?")
                .param(Long.toString(reverse)).update();

        soon().untilAsserted(() -> assertThat(commerce.order(SELLER, order).lines()).extracting(LineState::status)
                .containsOnly("canceled"));
        assertThat(decisions(reverse)).isEqualTo(1);
    }

    @Test
    void linesGoToATopicWithTheirHistoryAndDecisionsComeFromOne() throws Exception {
        long reverse = returned(ReverseType.ONLY_REFUND);
        JsonNode open = topic("returns-open", record -> record.path("reverse_order_id").asLong() == reverse);
        assertThat(open.path("fitting").asText()).contains("agree_only_refund");
        assertThat(open.path("history").isArray()).isTrue();

        lazada.send("kafka:return-decisions", "{\"seller\": \"" + SELLER + "\", \"country\": \"SG\", \"decision\": "
                + "\"agree only refund\", \"reverse_order_id\": \"" + reverse + "\"}");
        lazada.send("kafka:return-decisions", "no json");
        lazada.send("kafka:return-decisions", "{\"seller\": \"" + SELLER + "\", \"reason\": \"" + "x".repeat(501) + "\"}");

        assertThat(topic("return-results", record -> valueOf(record, "reverse_order_id").equals(Long.toString(reverse)))
                .toString()).contains("done");
        assertThat(topic("return-results", record -> valueOf(record, "result").contains("no JSON")).toString())
                .contains("refused").contains("kafka:return-decisions-");
        assertThat(topic("return-results", record -> valueOf(record, "result").contains("reason has more than 500")).toString())
                .contains("refused");
        assertThat(statuses(reverse)).containsOnly("REFUND_SUCCESS");
    }

    private static long paid() {
        long sku = commerce.product(SELLER).sku("cup-" + System.nanoTime()).stock(9).add().skuId();
        long order = commerce.placeOrder(SELLER, sku);
        commerce.pay(SELLER, order);
        return order;
    }

    private static long returned(ReverseType type) {
        long order = paid();
        commerce.packAndReady(SELLER, order);
        commerce.ship(SELLER, order);
        commerce.deliver(SELLER, order);
        return commerce.requestReturn(SELLER, order, type);
    }

    private static long decide(String decision, long reverse, String reason, String comment, String pictures) {
        erp.sql("INSERT INTO return_decision (source, seller, country, decision, reverse_order_id, reason, comment, pictures)"
                + " VALUES (?, ?, 'SG', ?, ?, ?, ?, ?)")
                .params("erp:" + System.nanoTime(), SELLER, decision, Long.toString(reverse), reason, comment, pictures)
                .update();
        return last();
    }

    private static long cancel(long order, String items, String reason) {
        erp.sql("INSERT INTO return_decision (source, seller, country, decision, order_id, order_item_ids, reason)"
                + " VALUES (?, ?, 'SG', 'cancel', ?, ?, ?)")
                .params("erp:" + System.nanoTime(), SELLER, Long.toString(order), items, reason).update();
        return last();
    }

    private static long last() {
        return erp.sql("SELECT MAX(id) FROM return_decision WHERE source LIKE 'erp:%'").query(Long.class).single();
    }

    private static void assertDone(long id) {
        assertThat(result(id)).as("result of decision %s", id).isEqualTo("done null");
    }

    private static String result(long id) {
        String sql = "SELECT state || ' ' || COALESCE(result, 'null') FROM return_decision WHERE id = ?";
        soon().until(() -> erp.sql(sql).param(id).query(String.class).single(),
                text -> text.startsWith("done") || text.startsWith("refused"));
        return erp.sql(sql).param(id).query(String.class).single();
    }

    private static String fitting(long reverse) {
        return erp.sql("SELECT fitting FROM reverse_line WHERE reverse_order_id = ?").param(Long.toString(reverse))
                .query(String.class).optional().orElse("");
    }

    private static int decisions(long reverse) {
        return erp.sql("SELECT COUNT(*) FROM return_decision WHERE reverse_order_id = ?").param(Long.toString(reverse))
                .query(Integer.class).single();
    }

    private static List<String> statuses(long reverse) {
        return commerce.reverseOrders(SELLER).stream().filter(state -> state.id() == reverse).map(ReverseState::statuses)
                .flatMap(lines -> lines.values().stream()).toList();
    }

    private static String valueOf(JsonNode record, String field) {
        JsonNode value = record.path(field);
        return value.isMissingNode() ? record.path(field.toUpperCase(java.util.Locale.ROOT)).asText() : value.asText();
    }

    private static JsonNode topic(String name, Predicate<JsonNode> wanted) {
        return json(TopicReader.of(broker).first(name, record -> wanted.test(json(record.value()))).value());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
