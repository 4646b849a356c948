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
package io.github.camellazada.spring.boot.it;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Pushes to an application whose server listens already, and whose routes do not run yet. */
@Timeout(120)
class StartTest {
    private final Map<String, HttpResponse<String>> early = new HashMap<>();

    @Test
    void anEarlyPushIsToldToComeAgain() {
        try (Boot boot = new Boot().credentials().with("push-inbox", "memory")) {
            start(boot, "/lazada/push", "/elsewhere");

            assertThat(early.get("/lazada/push").statusCode()).isEqualTo(503);
            assertThat(early.get("/lazada/push").headers().firstValue("Retry-After")).hasValue("5");
            assertThat(early.get("/elsewhere").statusCode()).isEqualTo(404);
            assertThat(boot.push("1")).isEqualTo(200);
        }
    }

    @Test
    void thePathsOfAllAppsAreKnownBelowThatOfTheApplication() {
        try (Boot boot = new Boot().credentials().with("push-inbox", "memory").with("server.servlet.context-path", "/shop")
                .with("push-path", "/orders/push").with("camel.component.lazada-im.pushPath", "/chat/push")) {
            start(boot, "/shop/orders/push", "/shop/chat/push");

            assertThat(early).allSatisfy((path, answer) -> assertThat(answer.statusCode()).as(path).isEqualTo(503));
        }
    }

    /** Camel asks for the routes when the server listens, and starts them after that. */
    private void start(Boot boot, String... paths) {
        boot.routes(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                for (String path : paths) {
                    early.put(path, boot.post(path, "{}"));
                }
                from("lazada:push:trade-order-status").log("${body}");
            }
        }).start();
    }
}
