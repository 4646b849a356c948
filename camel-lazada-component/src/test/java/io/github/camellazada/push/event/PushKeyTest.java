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
package io.github.camellazada.push.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.push.PushSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PushKeyTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<String> topics() {
        return Arrays.stream(LazadaTopic.values()).filter(topic -> !topic.isStream()).map(LazadaTopic::toString);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aRepeatWithAnotherTimestampInAnotherSpellingHasTheSameKey(String topic) throws Exception {
        String first = PushSender.fixture(topic);
        ObjectNode repeated = (ObjectNode) MAPPER.readTree(first);
        if (repeated.has("timestamp")) {
            repeated.put("timestamp", 1763999999999L);
        }
        String respelt = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(respelt(repeated));

        assertThat(respelt).isNotEqualTo(first);
        assertThat(key(respelt)).isEqualTo(key(first));
        assertThat(key(respelt).object()).isEqualTo(key(first).object());
    }

    @Test
    void everyTopicHasItsOwnKey() {
        List<String> keys = topics().map(topic -> key(PushSender.fixture(topic)).value()).toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"pending,shipped", "713508200511297,713508200511298", "713508200411297,713508200411290",
            "1763610011,1763610099", "1104417,1104418"})
    void anotherChangeOfAnOrderHasAnotherKey(String before, String after) {
        String order = PushSender.fixture("trade-order-status");

        assertThat(key(order.replace(before, after))).isNotEqualTo(key(order));
    }

    @Test
    void theBuyerIsNoPartOfTheChange() {
        String order = PushSender.fixture("trade-order-status");

        assertThat(key(order.replace("\"buyer_id\":\"900144501297\",", ""))).isEqualTo(key(order));
    }

    @Test
    void aTimeInSecondsIsTheSameAsInMilliseconds() {
        String order = PushSender.fixture("trade-order-status");

        assertThat(key(order.replace("1763610011", "1763610011000"))).isEqualTo(key(order));
    }

    @Test
    void anotherQuantityIsAnotherAlert() {
        String stock = PushSender.fixture("shallow-stock");

        assertThat(key(stock.replace("\"real_quantity\":6", "\"real_quantity\":4"))).isNotEqualTo(key(stock));
    }

    @Test
    void theSameKeyInAnotherAppIsAnother() throws Exception {
        PushEnvelope push = PushEnvelope.parse(PushSender.fixture("seller-status").getBytes(StandardCharsets.UTF_8));

        assertThat(PushKey.of("1", push)).isNotEqualTo(PushKey.of("2", push));
    }

    @Test
    void aTopicThatLacksWhatItsPageListsIsKnownByAllOfItsData() {
        String order = "{\"seller_id\":\"1\",\"message_type\":0,\"data\":{\"trade_order_id\":\"5\",\"order_status\":\"pending\",\"more\":%s}}";

        assertThat(key(order.formatted("1"))).isNotEqualTo(key(order.formatted("2")));
        assertThat(key(order.formatted("1"))).isEqualTo(key(order.formatted("\"1\"")));
        assertThat(key(order.formatted("1")).unique()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":2,\"a\":{\"d\":[1,\"x\"],\"c\":null}}", "{\"a\":{\"d\":[\"1\",\"x\"]},\"b\":\"2\"}",
            "{\"a\":{\"d\":[1.0,\"x\"]},\"b\":2.00}"})
    void anUnknownTypeIsKnownByItsDataHoweverItIsSpelt(String data) {
        assertThat(key("{\"seller_id\":7,\"message_type\":20,\"data\":" + data + ",\"timestamp\":1}"))
                .isEqualTo(key(
                        "{\"seller_id\":\"7\",\"message_type\":20,\"data\":{\"a\":{\"d\":[1,\"x\"]},\"b\":2},\"timestamp\":2}"));
    }

    @Test
    void theOrderOfAListMatters() {
        assertThat(key("{\"message_type\":20,\"data\":{\"a\":[1,2]}}"))
                .isNotEqualTo(key("{\"message_type\":20,\"data\":{\"a\":[2,1]}}"));
    }

    @Test
    void aStatusThatCanComeBackWithoutATimeIsNotUnique() {
        assertThat(key(PushSender.fixture("trade-order-status")).unique()).isTrue();
        assertThat(key(PushSender.fixture("seller-status")).unique()).isFalse();
        assertThat(key(PushSender.fixture("jit-pickup-order")).unique()).isFalse();
    }

    @Test
    void orderIsKeptForEachSellersOrder() {
        String order = PushSender.fixture("trade-order-status");
        String sameOrder = order.replace("713508200511297", "713508200511298").replace("pending", "shipped");

        assertThat(key(sameOrder).object()).isEqualTo(key(order).object());
        assertThat(key(order.replace("1104417", "1104418")).object()).isNotEqualTo(key(order).object());
        assertThat(key(order.replace("713508200411297", "713508200411299")).object()).isNotEqualTo(key(order).object());
    }

    static PushKey key(String json) {
        try {
            return PushKey.of(PushSender.APP_KEY, PushEnvelope.parse(json.getBytes(StandardCharsets.UTF_8)));
        } catch (PushRefusedException e) {
            throw new AssertionError(e);
        }
    }

    /** The same with its fields backwards, each number as text and each text of digits as number. */
    private static JsonNode respelt(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = MAPPER.createObjectNode();
            Stream.iterate(node.size() - 1, i -> i >= 0, i -> i - 1).forEach(i -> {
                String name = List.copyOf(node.properties()).get(i).getKey();
                object.set(name, respelt(node.get(name)));
            });
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = MAPPER.createArrayNode();
            node.forEach(element -> array.add(respelt(element)));
            return array;
        }
        if (node.isNumber()) {
            return MAPPER.getNodeFactory().textNode(node.asText());
        }
        return node.asText().matches("[1-9][0-9]{0,17}")
                ? MAPPER.getNodeFactory().numberNode(Long.parseLong(node.asText()))
                : node;
    }
}
