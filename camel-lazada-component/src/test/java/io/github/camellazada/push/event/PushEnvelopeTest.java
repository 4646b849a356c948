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

import io.github.camellazada.catalog.LazadaCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PushEnvelopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1763610012", "1763610012000", "\"1763610012\"", "\"1763610012000\""})
    void theTimestampMayBeInSecondsOrMilliseconds(String timestamp) throws Exception {
        assertThat(parse("{\"message_type\":0,\"timestamp\":" + timestamp + "}").timestamp())
                .isEqualTo(Instant.parse("2025-11-20T03:40:12Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "null", "{}", "true", "99999999999999999999999", "-5", "\"\""})
    void aTimestampThatIsNoneIsLeftOut(String timestamp) throws Exception {
        assertThat(parse("{\"message_type\":0,\"timestamp\":" + timestamp + "}").timestamp()).isNull();
    }

    @Test
    void theSellerMayBeANumber() throws Exception {
        assertThat(parse("{\"seller_id\":20240305,\"message_type\":2}").seller()).isEqualTo("20240305");
        assertThat(parse("{\"seller_id\":98765432109876543210,\"message_type\":2}").seller()).isEqualTo("98765432109876543210");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"null\"", "null", "\"\"", "\" \""})
    void theSellerNullIsTheOneOfTheData(String seller) throws Exception {
        assertThat(parse("{\"seller_id\":" + seller + ",\"message_type\":8,\"data\":{\"seller_id\":\"77\"}}").seller())
                .isEqualTo("77");
        assertThat(parse("{\"seller_id\":" + seller + ",\"message_type\":12,\"data\":{}}").seller()).isNull();
    }

    @Test
    void theSellerOfTheEnvelopeWinsOverTheOneOfTheData() throws Exception {
        assertThat(parse("{\"seller_id\":\"1\",\"message_type\":10,\"data\":{\"seller_id\":2}}").seller()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"lazada_vn,VN", "LAZADA_SG,SG", "lazada-sg,SG", "SG,SG", "lazada_id,ID", "lazada_xx,", "daraz,", "'',", "x,"})
    void theSiteMayBeSpeltInManyWays(String site, LazadaCountry country) throws Exception {
        assertThat(parse("{\"message_type\":0,\"site\":\"" + site + "\"}").country()).isEqualTo(country);
    }

    @Test
    void aChatPushTellsItsSiteInTheData() throws Exception {
        assertThat(parse("{\"message_type\":19,\"data\":{\"site_id\":\"SG\"}}").country()).isEqualTo(LazadaCountry.SG);
        assertThat(parse("{\"message_type\":19,\"data\":{}}").country()).isNull();
    }

    @Test
    void whatStandsBesideTheDataBelongsToIt() throws Exception {
        PushEnvelope push = parse(
                "{\"message_type\":3,\"data\":{\"item_id\":\"1\"},\"action\":\"PUBLISHED\",\"status_update_time\":5}");

        assertThat(push.data()).hasToString("{\"item_id\":\"1\",\"action\":\"PUBLISHED\",\"status_update_time\":5}");
    }

    @Test
    void theDataWinsOverWhatStandsBesideIt() throws Exception {
        assertThat(parse("{\"message_type\":3,\"data\":{\"action\":\"in\"},\"action\":\"out\"}").data())
                .hasToString("{\"action\":\"in\"}");
    }

    @Test
    void aBarePromotionIsOne() throws Exception {
        PushEnvelope push = parse(
                "{\"expireTime\":1628079408927,\"promotionId\":9,\"promotionType\":\"FREE_SHIPPING\",\"sellerId\":100191757}");

        assertThat(push.messageType()).isEqualTo(11);
        assertThat(push.seller()).isEqualTo("100191757");
        assertThat(push.data().get("promotionType").asText()).isEqualTo("FREE_SHIPPING");
    }

    @Test
    void aPromotionInAnEnvelopeIsTheSame() throws Exception {
        PushEnvelope push = parse(
                "{\"seller_id\":\"5\",\"message_type\":11,\"data\":{\"promotionId\":9,\"sellerId\":5},\"site\":\"lazada_th\"}");

        assertThat(push.messageType()).isEqualTo(11);
        assertThat(push.seller()).isEqualTo("5");
        assertThat(push.data()).hasToString("{\"promotionId\":9,\"sellerId\":5}");
    }

    @ParameterizedTest
    @CsvSource({"4711,4711", "'\"4711\"',4711", "-3,-3", "'\"first\"',-1", "1e400,-1", "null,-1", "{},-1"})
    void aNumberThatNoPageListsPassesThrough(String given, int messageType) throws Exception {
        assertThat(parse("{\"message_type\":" + given + ",\"data\":{}}").messageType()).isEqualTo(messageType);
    }

    @Test
    void theOtherNameOfTheNumberIsUnderstood() throws Exception {
        assertThat(parse("{\"msg_type\":14,\"data\":{}}").messageType()).isEqualTo(14);
    }

    @Test
    void missingDataIsEmpty() throws Exception {
        assertThat(parse("{\"message_type\":13,\"seller_id\":\"1\"}").data()).hasToString("{}");
        assertThat(parse("{\"message_type\":13,\"seller_id\":\"1\",\"data\":null}").data()).hasToString("{}");
        assertThat(parse("{\"message_type\":99,\"data\":[1,2]}").data()).hasToString("[1,2]");
    }

    @Test
    void theVerifyMessageIsKnown() throws Exception {
        assertThat(parse("{\"message_type\":0,\"data\":{\"order_status\":\"This is a test message\"}}").isVerification())
                .isTrue();
        assertThat(parse("{\"message_type\":1,\"data\":{\"order_status\":\"This is a test message\"}}").isVerification())
                .isFalse();
        assertThat(parse("{\"message_type\":0,\"data\":{\"order_status\":\"pending\"}}").isVerification()).isFalse();
    }

    @Test
    void whatIsRefusedIsNotQuoted() {
        assertThatThrownBy(() -> parse("{\"buyer\":\"Mrs Example\" oops")).isInstanceOf(PushRefusedException.class)
                .hasMessageNotContaining("Example");
        assertThatThrownBy(() -> PushEnvelope.parse(new byte[]{'"', (byte) 0xff, '"'}))
                .isInstanceOf(PushRefusedException.class);
    }

    private static PushEnvelope parse(String json) throws PushRefusedException {
        return PushEnvelope.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
