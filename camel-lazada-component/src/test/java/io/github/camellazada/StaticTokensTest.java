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

import io.github.camellazada.client.CapturedLog;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.exception.LazadaAuthorizationException;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A token that an option names: nothing refreshes it, and both the start and its end say so. */
class StaticTokensTest extends LazadaTestSupport {
    private static final String ORDERS = "lazada:orders-get?param.created_after=2020-01-01T00:00:00Z";
    private static final String TOKEN = "canary0static0token";

    @Test
    void theStartSaysOnceThatNothingRefreshesIt() {
        lazada.getConfiguration().setAccessToken(TOKEN);
        try (CapturedLog log = new CapturedLog()) {
            send(ORDERS, null, Map.of());
            send(ORDERS + "&param.limit=2", null, Map.of());

            assertThat(log.text()).containsOnlyOnce("nothing refreshes it").contains("accessToken", "tokenStore")
                    .doesNotContain(TOKEN);
        }
    }

    @Test
    void whereThereIsAStoreTheTokenIsToBeLeftToIt() {
        lazada.getConfiguration().setAccessToken(TOKEN);
        lazada.getConfiguration().setTokenStore(new MemoryTokenStore());
        try (CapturedLog log = new CapturedLog()) {
            send(ORDERS, null, Map.of());

            assertThat(log.text()).contains("leave the token to tokenStore").doesNotContain("set tokenStore");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ORDERS + "&startScheduler=false",
            "lazada:stream:orders?streamPush=false&startScheduler=false&versionStore=memory&watermarkStore=memory"})
    void aPollAndAStreamSaySoToo(String uri) throws Exception {
        lazada.getConfiguration().setAccessToken(TOKEN);
        try (CapturedLog log = new CapturedLog(Level.INFO)) {
            context.getEndpoint(uri).createConsumer(exchange -> {
            });

            assertThat(log.text()).containsOnlyOnce("nothing refreshes it").doesNotContain(TOKEN);
        }
    }

    @Test
    void itsEndIsToldWithTheReasonWhyItIsNotReplaced() {
        lazada.getConfiguration().setAccessToken(TOKEN);
        gateway.answers("{\"code\":\"IllegalAccessToken\",\"type\":\"ISP\",\"message\":\"ended\",\"request_id\":\"r9\"}");

        Exception failure = send(ORDERS, null, Map.of()).getException();

        assertThat(failure).isInstanceOf(LazadaAuthorizationException.class).hasMessageContaining("ended")
                .hasMessageContaining("'accessToken'").hasMessageContaining("does not refresh it")
                .hasMessageContaining("'tokenStore'").hasMessageContaining("r9");
        assertThat(failure.toString()).doesNotContain(TOKEN);
    }
}
