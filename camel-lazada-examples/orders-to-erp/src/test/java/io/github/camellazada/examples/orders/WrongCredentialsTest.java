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

import io.github.camellazada.examples.orders.demo.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            run.awaitRefusals();

            run.stop();
            run.with("camel.component.lazada.app-secret", run.lazada().simulator().appSecret()).start();
            Report report = run.awaitDelivery();
            assertThat(report.isClean()).as(report.table()).isTrue();
        }
    }

    @Test
    void aTypoInTheToken() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            run.with("camel.component.lazada.access-token", "not-a-token").start();

            assertThatThrownBy(() -> LazadaCheck.check(run.application().context())).hasMessageContaining("LAZADA_ACCESS_TOKEN")
                    .hasMessageContaining("IllegalAccessToken").hasMessageNotContaining("not-a-token");
        }
    }

    @Test
    void theCountryOfAnotherSeller() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            run.with("camel.component.lazada.country", "MY").start();

            assertThatThrownBy(() -> LazadaCheck.check(run.application().context())).hasMessageContaining("LAZADA_COUNTRY");
        }
    }

    @Test
    void aCountryThatLazadaDoesNotHave() throws Exception {
        try (TestRun run = new TestRun(folder)) {
            run.with("camel.component.lazada.country", "SGP");

            assertThatThrownBy(run::start).hasMessageContaining("LAZADA_COUNTRY").hasMessageContaining("SGP")
                    .hasMessageContaining("SG, MY, TH, VN, PH, ID");
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
