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

import java.util.Map;

import io.github.camellazada.client.protocol.LazopSigner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A second app, as the chat operations need one, is a second component with its own key, secret and token. */
class TwoAppsTest extends LazadaTestSupport {
    private static final String OTHER_SECRET = "g\u00E4nsef\u00FC\u00DFchen-\u79D8\u5BC6";

    @Override
    public void configure() throws Exception {
        super.configure();
        LazadaComponent chat = new LazadaComponent();
        chat.setConfiguration(lazada.getConfiguration().copy());
        chat.getConfiguration().setAppKey("654321");
        chat.getConfiguration().setAppSecret(OTHER_SECRET);
        chat.getConfiguration().setAccessToken("token-of-the-chat-app");
        context.addComponent("lazada-chat", chat);
    }

    @Test
    void eachComponentSignsForItsOwnApp() {
        send("lazada:order-get?param.order_id=1", null, Map.of());
        assertSigned("123456", APP_SECRET, ACCESS_TOKEN);

        send("lazada-chat:order-get?param.order_id=1", null, Map.of());
        assertSigned("654321", OTHER_SECRET, "token-of-the-chat-app");
    }

    private void assertSigned(String appKey, String secret, String token) {
        Map<String, String> sent = new java.util.TreeMap<>(gateway.last().parameters());
        String sign = sent.remove("sign");
        assertThat(sent).containsEntry("app_key", appKey).containsEntry("access_token", token);
        assertThat(sign).isEqualTo(new LazopSigner(secret).sign("/order/get", sent));
    }
}
