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
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.push.PushSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How a push is verified that did not come over the component's own HTTP listener. */
class PushVerifyTest {
    private static final String SECRET = "secret-of-the-app";
    private static final String ORDER = PushSender.fixture("trade-order-status");

    @Test
    void aSignedPushIsRead() throws Exception {
        PushEvent event = PushEvent.verify(bytes(ORDER), signature(ORDER), PushSender.APP_KEY, SECRET);

        assertThat(event.topic()).isEqualTo(LazadaTopic.TRADE_ORDER_STATUS);
        assertThat(event.appKey()).isEqualTo(PushSender.APP_KEY);
        assertThat(event.json()).isEqualTo(ORDER);
        assertThat(event.isVerification()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0000", "Bearer x"})
    void aPushWithoutItsSignatureIsRefused(String header) {
        PushRefusedException refused = refusal(ORDER, header);

        assertThat(refused.answer()).isEqualTo(PushAnswer.UNSIGNED);
        assertThat(refused.answer().status()).isEqualTo(401);
        assertThat(refused).hasMessageContaining(header == null || header.isEmpty() ? "no signature" : "forged")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aChangedBodyIsRefused() {
        assertThat(refusal(ORDER + " ", signature(ORDER)).answer()).isEqualTo(PushAnswer.UNSIGNED);
    }

    @Test
    void aSignedBodyThatIsNoObjectIsRefused() {
        PushRefusedException refused = refusal("[1]", signature("[1]"));

        assertThat(refused.answer().status()).isEqualTo(400);
        assertThat(refused).hasMessageContaining("no object");
    }

    @Test
    void theTestMessageOfTheConsoleIsTold() throws Exception {
        String test = """
                {"seller_id":"1","message_type":0,"data":{"order_status":"This is a test message","trade_order_id":"1"},\
                "timestamp":1700000000,"site":"lazada_sg"}""";

        PushEvent event = PushEvent.verify(bytes(test), signature(test), PushSender.APP_KEY, SECRET);

        assertThat(event.isVerification()).isTrue();
        assertThat(new JsonMapper().findAndRegisterModules().valueToTree(event).has("verification")).isFalse();
    }

    @Test
    void thePageShowsTheCall() throws Exception {
        assertThat(Files.readString(Path.of("../docs/push.adoc")))
                .contains("PushEvent push = PushEvent.verify(body, signature, appKey, appSecret);");
    }

    private static PushRefusedException refusal(String body, String header) {
        return catchThrowableOfType(PushRefusedException.class,
                () -> PushEvent.verify(bytes(body), header, PushSender.APP_KEY, SECRET));
    }

    private static String signature(String body) {
        return PushSender.signature(PushSender.APP_KEY, SECRET, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
