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
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaPartialFailureException;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.LineState;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import io.github.camellazada.simulator.commerce.reverse.ReverseType;
import io.github.camellazada.simulator.service.RecordKind;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.kamelets.KameletRun.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

/** Each sink changes something at Lazada, or says why it does not. */
class SinksTest {
    private KameletRun run;

    @BeforeEach
    void open() throws Exception {
        run = new KameletRun();
    }

    @AfterEach
    void close() throws Exception {
        run.close();
    }

    @Test
    void theStockSinkSetsOneLevelOrMany() throws Exception {
        run.send("lazada-stock-sink", "");
        ProductDraft.Listed mug = mug();
        ProductDraft.Listed cup = run.shop().product(SELLER).sku("CUP").warehouse("W1", 3).warehouse("W2", 4).add();

        run.answer("""
                [{"itemId": %d, "skuId": "%d", "quantity": 5},
                 {"itemId": "%d", "skuId": %d, "quantity": 0, "warehouse": "W1"}]"""
                .formatted(mug.itemId(), mug.skuId(), cup.itemId(), cup.skuId()));

        assertThat(run.shop().stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(5);
        assertThat(run.shop().stock(SELLER, cup.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(0, 4);

        run.answer("{\"itemId\": \"%d\", \"skuId\": \"%d\", \"quantity\": 4}".formatted(mug.itemId(), mug.skuId()));

        assertThat(run.shop().stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(4);
    }

    @Test
    void aNegativeStockLevelIsRefusedBeforeTheCall() throws Exception {
        run.send("lazada-stock-sink", "");

        Exception failure = run.request("{\"itemId\": \"1\", \"skuId\": \"2\", \"quantity\": -1}", Map.of()).getException();

        assertThat(failure).hasMessageContaining("SellableQuantity");
        assertThat(run.lazada().received("/product/stock/sellable/update")).isEmpty();
    }

    @Test
    void aHeaderOfAnEarlierCallDoesNotTurnASinkIntoSomethingElse() throws Exception {
        run.send("lazada-stock-sink", "");
        ProductDraft.Listed mug = mug();

        Exchange exchange = run.request(
                "{\"itemId\": %d, \"skuId\": %d, \"quantity\": 1}".formatted(mug.itemId(), mug.skuId()),
                Map.of("CamelLazadaOperation", "product-remove", "CamelLazadaParam.payload", "{}"));

        assertThat(exchange.getException()).isNull();
        assertThat(run.shop().stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(1);
    }

    @Test
    void theVideoSinkUploadsAFileUnderItsNameOrTheGivenTitle(@TempDir Path folder) throws Exception {
        Path video = Files.write(folder.resolve("mug.mp4"), new byte[1000]);
        run.send("lazada-video-upload-sink", "&coverUrl=https://example.com/mug.png&uploadStore=file:" + folder);

        JsonNode named = run.answer(video.toFile(), Map.of(Exchange.FILE_NAME, "mug.mp4", "CamelLazadaParam.title", "old"));
        JsonNode titled = run.answer(Files.readAllBytes(video), Map.of("title", "In use", "cover-url", "https://x.example/1"));

        assertThat(video(named)).isEqualTo("mug https://example.com/mug.png");
        assertThat(video(titled)).isEqualTo("In use https://x.example/1");
        assertThat(run.lazada().received("/media/video/block/commit").get(0).parameter("videoUsage"))
                .isEqualTo("pro_main_video");
        assertThat(run.request("text", Map.of("title", "No file")).getException()).hasMessageContaining("the body is text");
    }

    private String video(JsonNode uploaded) {
        JsonNode video = run.call("media-video-get", Map.of("videoId", uploaded.path("video_id").asText()));
        return video.path("title").asText() + " " + video.path("cover_url").asText();
    }

    @Test
    void aRefusedPartOfABatchFailsTheMessageByDefault() throws Exception {
        run.send("lazada-stock-sink", "");
        ProductDraft.Listed mug = mug();
        String body = """
                [{"itemId": %d, "skuId": %d, "quantity": 5}, {"itemId": %d, "skuId": 7, "quantity": 5}]"""
                .formatted(mug.itemId(), mug.skuId(), mug.itemId());

        assertThat(run.request(body, Map.of()).getException()).isInstanceOf(LazadaPartialFailureException.class);

        try (KameletRun other = new KameletRun()) {
            ProductDraft.Listed cup = other.shop().product(SELLER).sku("MUG").stock(9).add();
            assertThat(cup).isEqualTo(mug);
            Exchange exchange = other.send("lazada-stock-sink", "&failOn=never").request(body, Map.of());
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeader("CamelLazadaItemsFailed")).isEqualTo(1);
        }
    }

    @Test
    void thePriceStockSinkSetsPriceSaleAndStock() throws Exception {
        run.send("lazada-price-stock-sink", "");
        ProductDraft.Listed mug = mug();

        run.answer("""
                {"itemId": %d, "skuId": %d, "price": 12.5, "salePrice": "10.00", "saleStart": "2026-01-01 00:00:00",
                 "saleEnd": "2027-01-01 00:00:00", "quantity": 3}""".formatted(mug.itemId(), mug.skuId()));
        run.answer("{\"itemId\": %d, \"skuId\": %d, \"price\": 13}".formatted(mug.itemId(), mug.skuId()));

        assertThat(run.shop().stock(SELLER, mug.skuId())).extracting(Commerce.StockLevel::sellable).containsExactly(3);
        assertThat(run.lazada().received("/product/price_quantity/update").get(1).parameter("payload"))
                .doesNotContain("SalePrice");
    }

    @Test
    void anOrderIsPackedAndItsAnswerGoesToReadyToShip() throws Exception {
        long order = run.shop().placeOrder(SELLER, mug().skuId());
        run.shop().pay(SELLER, order);
        run.send("lazada-order-pack-sink", "");
        LineState line = run.shop().order(SELLER, order).lines().get(0);

        JsonNode packed = run.answer("{\"orderId\": %d, \"orderItemIds\": [%d]}".formatted(order, line.id()));

        JsonNode item = packed.at("/pack_order_list/0/order_item_list/0");
        assertThat(item.path("package_id").asText()).startsWith("FP");
        assertThat(run.shop().order(SELLER, order).statuses()).containsExactly("packed");
    }

    @Test
    void packagesBecomeReadyToShip() throws Exception {
        long order = run.shop().placeOrder(SELLER, mug().skuId());
        run.shop().pay(SELLER, order);
        long line = run.shop().order(SELLER, order).lines().get(0).id();
        String packed = """
                {"packReq": {"pack_order_list": [{"order_id": %d, "order_item_list": [%d]}], "delivery_type": "dropship",
                 "shipping_allocate_type": "TFS"}}""".formatted(order, line);
        String answer = run.call("order-fulfill-pack", packed).toString();
        run.send("lazada-ready-to-ship-sink", "");

        run.answer(answer);

        assertThat(run.shop().order(SELLER, order).statuses()).containsExactly("ready_to_ship");
    }

    @Test
    void aReturnIsDecidedUpon() throws Exception {
        run.send("lazada-return-decision-sink", "");
        long order = run.shop().placeOrder(SELLER, mug().skuId());
        run.shop().pay(SELLER, order);
        run.shop().packAndReady(SELLER, order);
        run.shop().ship(SELLER, order);
        run.shop().deliver(SELLER, order);
        long reverse = run.shop().requestReturn(SELLER, order, ReverseType.RTM);
        long line = reverseLine(reverse).path("reverse_order_line_id").asLong();

        Exchange exchange = run.request("{\"reverseOrderId\": %d, \"reverseOrderItemIds\": [%d], \"action\": \"agreeReturn\"}"
                .formatted(reverse, line), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(reverseLine(reverse).path("reverse_status").asText()).isEqualTo("SELLER_AGREE_RETURN");
    }

    @Test
    void aReviewIsAnswered() throws Exception {
        run.send("lazada-review-reply-sink", "");
        long review = run.services().review(SELLER, Map.of("product_id", 2600000001L, "order_id", 260422900000100L)).path("id")
                .asLong();

        run.answer("{\"text\": \"Thank you\"}", Map.of("CamelLazadaReviewId", review));

        assertThat(run.services().all(RecordKind.REVIEW, SELLER).toString()).contains("Thank you");
    }

    @Test
    void aMessageIsSentByASecondApp() throws Exception {
        run.services().message(SELLER, "5001", "is it blue?");
        String session = run.services().all(RecordKind.SESSION, SELLER).get(0).path("session_id").asText();
        LazadaComponent chat = new LazadaComponent();
        chat.getConfiguration().setAppKey(run.lazada().appKey());
        chat.getConfiguration().setAppSecret(run.lazada().appSecret());
        chat.getConfiguration().setServerUrl(run.lazada().serverUrl("sg"));
        chat.getConfiguration().setCountry(LazadaCountry.SG);
        run.context().addComponent("lazada-im", chat);
        run.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("kamelet:lazada-message-send-sink?component=lazada-im&accessToken={{lazada.token}}");
            }
        });

        JsonNode sent = run.answer("{\"text\": \"Yes\"}", Map.of("CamelLazadaSessionId", session));

        assertThat(sent.path("message_id").asText()).isNotBlank();
    }

    @Test
    void aMessageWhoseAnswerIsLostIsNotSentTwice() throws Exception {
        run.services().message(SELLER, "5001", "is it blue?");
        String session = run.services().all(RecordKind.SESSION, SELLER).get(0).path("session_id").asText();
        run.send("lazada-message-send-sink", "&reconcileTimeout=0");
        run.lazada().faults().on("/im/message/send").once().dropAnswer();

        Exchange exchange = run.request("{\"sessionId\": \"%s\", \"text\": \"Yes\"}".formatted(session), Map.of());

        assertThat(exchange.getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThat(run.lazada().received("/im/message/send")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lazada-stock-sink           | {"itemId": 1, "quantity": 3}      | a stock level needs skuId
            lazada-price-stock-sink     | {"skuId": 1, "price": 3}          | a SKU needs itemId
            lazada-order-pack-sink      | {"orderItemIds": [1]}             | an order needs orderId
            lazada-ready-to-ship-sink   | [{"packageId": "FP1"}, {"a": 1}]  | names a package
            lazada-return-decision-sink | {"reverseOrderId": 1}             | a decision needs action
            lazada-review-reply-sink    | {"text": "Thank you"}             | an answer needs reviewId
            lazada-message-send-sink    | {"text": "Yes"}                   | a message needs sessionId
            """)
    void aMessageThatLacksSomethingIsToldWhat(String kamelet, String body, String what) throws Exception {
        run.send(kamelet, "");

        assertThat(run.request(body, Map.of()).getException()).hasStackTraceContaining(kamelet).hasStackTraceContaining(what);
    }

    private JsonNode reverseLine(long reverse) {
        return run.call("order-reverse-return-detail-list", Map.of("reverse_order_id", reverse))
                .at("/reverseOrderLineDTOList/0");
    }

    private ProductDraft.Listed mug() {
        return run.shop().product(SELLER).sku("MUG").stock(9).add();
    }
}
