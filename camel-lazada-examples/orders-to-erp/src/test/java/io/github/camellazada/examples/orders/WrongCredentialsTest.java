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
package io.github.camellazada.examples.orders;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.examples.orders.demo.Authorizations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A typo in what the app and the seller are known by: told at start, and nothing is lost meanwhile. */
class WrongCredentialsTest {
    @TempDir
    Path folder;

    @Test
    void aTypoInTheSecret() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            run.with("camel.component.lazada.app-secret", "helloworlt").start();

            assertThatThrownBy(() -> LazadaCheck.check(run.application().context())).hasMessageContaining("LAZADA_APP_SECRET")
                    .hasMessageContaining("IncompleteSignature").hasMessageNotContaining("helloworl");
            run.placeOrders(3);
            await().atMost(Duration.ofSeconds(90)).until(() -> run.lazada().refusals() > 0);

            run.stop();
            run.with("camel.component.lazada.app-secret", run.lazada().simulator().appSecret()).start();
            assertThat(run.awaitDelivery().orders()).isEqualTo(3);
        }
    }

    @Test
    void aSellerWhoseTokenLazadaDoesNotKnow() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            Map<TokenKey, LazadaToken> unknown = new TreeMap<>();
            run.lazada().tokens().keySet()
                    .forEach(seller -> unknown.put(seller, new LazadaToken("not-a-token",
                            Instant.now().plus(Duration.ofDays(1)), null, null)));
            Authorizations.store(Authorizations.fileIn(folder.toString()), run.lazada().tokenKey(), unknown);
            run.start();

            assertThatThrownBy(() -> LazadaCheck.check(run.application().context())).hasMessageContaining("authorize the app")
                    .hasMessageNotContaining("not-a-token");
        }
    }

    @Test
    void aSecretThatIsNotSet() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            run.with("camel.component.lazada.app-secret", "");

            assertThatThrownBy(run::start).hasMessageContaining("LAZADA_APP_SECRET");
        }
    }
}
