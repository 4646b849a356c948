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
package io.github.camellazada.catalog;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.LazadaConstants;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicCatalogTest {
    @Test
    void everyTopicIsDescribed() {
        for (LazadaTopic topic : LazadaTopic.values()) {
            if (!topic.isStream()) {
                assertThat(TopicCatalog.get(topic).topic()).isEqualTo(topic.toString());
                assertThat(TopicCatalog.get(topic).messageType()).isEqualTo(topic.messageType());
                assertThat(TopicCatalog.get(topic).description()).isNotBlank();
            }
        }
    }

    @Test
    void eachHeaderOfATopicIsADeclaredOne() {
        Set<String> declared = Arrays.stream(LazadaConstants.class.getFields()).map(TopicCatalogTest::value)
                .collect(Collectors.toSet());
        for (LazadaTopic topic : LazadaTopic.values()) {
            if (!topic.isStream()) {
                assertThat(TopicCatalog.get(topic).headers().values())
                        .allSatisfy(suffix -> assertThat(declared).contains("CamelLazada" + suffix));
            }
        }
    }

    @Test
    void anOrderPushTellsWhatItIsAbout() {
        TopicDescriptor orders = TopicCatalog.get(LazadaTopic.TRADE_ORDER_STATUS);
        assertThat(orders.statusField()).isEqualTo("order_status");
        assertThat(orders.timeField()).isEqualTo("status_update_time");
        assertThat(orders.keyFields()).contains("trade_order_id", "trade_order_line_id");
        assertThat(orders.headers()).containsEntry("trade_order_id", "OrderId");
    }

    @Test
    void aMessageTypeLeadsToItsTopic() {
        assertThat(TopicCatalog.ofMessageType(0)).contains(LazadaTopic.TRADE_ORDER_STATUS);
        assertThat(TopicCatalog.ofMessageType(46)).contains(LazadaTopic.JIT_PICKUP_ORDER);
        assertThat(TopicCatalog.ofMessageType(20)).isEmpty();
        assertThat(TopicCatalog.ofMessageType(-1)).isEmpty();
    }

    @Test
    void aMisspeltTopicLeadsToTheNearestOnes() {
        assertThat(TopicCatalog.find("reverse-order")).contains(LazadaTopic.REVERSE_ORDER);
        assertThat(TopicCatalog.find("reverse-ordres")).isEmpty();
        assertThat(TopicCatalog.nearest("trade-order-staus").get(0)).isEqualTo("trade-order-status");
    }

    @Test
    void aStreamIsNoTopic() {
        assertThatThrownBy(() -> TopicCatalog.get(LazadaTopic.ORDERS)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'orders' names a stream");
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
