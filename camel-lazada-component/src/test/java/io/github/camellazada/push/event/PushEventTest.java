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
import java.time.Instant;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.camellazada.push.PushSender;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PushEventTest {

    @Test
    void itsTextShowsNothingThatABuyerWrote() throws Exception {
        PushEvent message = event("im-message");

        assertThat(message.toString()).contains("im-message", "1104417").doesNotContain("is this in stock", "1009911234");
        assertThat(event("trade-order-status").toString()).doesNotContain("900144501297");
    }

    @Test
    void fieldsAreReadWhetherTheyAreNumbersOrText() throws Exception {
        PushEvent edited = event("product-edited");

        assertThat(edited.text("item_id")).contains("3390021178");
        assertThat(edited.texts("sku_list[].sku_id")).containsExactly("17300041", "17300042");
        assertThat(edited.texts("sku_list[].seller_sku")).containsExactly("mug-blue", "mug-red");
        assertThat(edited.instant("status_update_time")).contains(Instant.parse("2025-11-20T03:40:51.250Z"));
        assertThat(edited.id("ItemId")).contains("3390021178");
    }

    @Test
    void whatIsNotThereIsEmpty() throws Exception {
        PushEvent edited = event("product-edited");

        assertThat(edited.text("no_such_field")).isEmpty();
        assertThat(edited.text("sku_list")).isEmpty();
        assertThat(edited.texts("no_list[].sku_id")).isEmpty();
        assertThat(edited.instant("item_id_text")).isEmpty();
        assertThat(edited.id("SkuId")).isEmpty();
    }

    @Test
    void aRouteGetsTheBodyAsReceivedByAnExpression() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            DefaultExchange exchange = new DefaultExchange(context);
            exchange.getMessage().setBody(event("promotion"));

            assertThat(context.resolveLanguage("simple").createExpression("${body.json}").evaluate(exchange, String.class))
                    .isEqualTo(PushSender.fixture("promotion"));
        }
    }

    @Test
    void asJsonItHoldsTheDataOnce() throws Exception {
        JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

        String json = mapper.writeValueAsString(event("trade-order-status"));

        assertThat(mapper.readTree(json).path("data").path("order_status").asText()).isEqualTo("pending");
        assertThat(mapper.readTree(json).path("key").asText()).startsWith("600123:1104417:trade-order-status:");
        assertThat(mapper.readTree(json).has("json")).isFalse();
    }

    private static PushEvent event(String topic) throws PushRefusedException {
        byte[] body = PushSender.fixture(topic).getBytes(StandardCharsets.UTF_8);
        return PushEvent.of(PushSender.APP_KEY, PushEnvelope.parse(body), body);
    }
}
