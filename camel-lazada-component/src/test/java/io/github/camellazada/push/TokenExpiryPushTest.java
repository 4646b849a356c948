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
package io.github.camellazada.push;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.token.TokenEvent;
import io.github.camellazada.client.token.TokenKey;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lazada's own warning that an authorization ends. */
class TokenExpiryPushTest {
    private static final String PUSH = """
            {"seller_id":"null","message_type":8,"site":"lazada_vn","timestamp":1656915866,
             "data":{"app_key":"600123","seller_id":"1001","auth_expiry_time":1657000000}}""";

    @Test
    void itIsToldToTheListenerOnceWhoeverReceivesItsTopic() throws Exception {
        List<TokenEvent> events = new CopyOnWriteArrayList<>();
        try (PushApplication application = PushApplication.create()) {
            application.context.getComponent("lazada", LazadaComponent.class).getConfiguration()
                    .setTokenListener(events::add);
            application.context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("lazada:push:trade-order-status").to("mock:orders");
                    from("lazada:push:reverse-order").to("mock:returns");
                }
            });
            application.context.start();

            assertThat(application.sender().push(PUSH)).isEqualTo(200);
            assertThat(application.sender().push(PUSH, "00")).isEqualTo(401);
        }
        assertThat(events).containsExactly(new TokenEvent(TokenEvent.Kind.AUTHORIZATION_ENDS,
                new TokenKey("600123", "1001", "vn"), Instant.ofEpochSecond(1657000000)));
    }
}
