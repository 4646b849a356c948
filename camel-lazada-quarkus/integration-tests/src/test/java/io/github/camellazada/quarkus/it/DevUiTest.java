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
package io.github.camellazada.quarkus.it;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.camellazada.quarkus.dev.LazadaDevUi;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the pages of the Dev UI are answered. */
@QuarkusTest
class DevUiTest {
    @Inject
    Answers devUi;
    @ConfigProperty(name = "lazada.simulator.url")
    String simulator;
    @ConfigProperty(name = "camel.component.lazada.app-secret")
    String appSecret;

    @Test
    void everyOperationIsListedWithItsPath() {
        assertThat(devUi.operations()).hasSizeGreaterThan(400).anySatisfy(
                operation -> assertThat(operation).containsEntry("name", "order-items-get").containsEntry("path",
                        "/order/items/get"));
    }

    @Test
    void theParametersOfAnOperationBeginWithThoseThatItMustHave() {
        assertThat(devUi.parameters("orders-get")).extracting(parameter -> parameter.get("required")).contains("")
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(devUi.parameters("order-items-get")).anySatisfy(parameter -> assertThat(parameter)
                .containsEntry("name", "order_id").containsEntry("required", "required"));
    }

    @Test
    void anOrderThatIsPlacedByTheButtonIsAmongTheLastPushes() {
        assertThat(devUi.simulator()).isEqualTo(simulator);

        // a cold application may miss the first one, which comes again half an hour later only
        await().atMost(Simulator.PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> devUi.placeOrder()
                && devUi.state().get("lastPushes").toString().contains("trade-order-status"));
    }

    @Test
    void tokensAreShownByTheirAgeAndEndsAlone() {
        await().atMost(Simulator.PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> devUi.placeOrder()
                && devUi.state().get("apps").toString().contains("seller=" + Simulator.SELLER + "@sg"));

        assertThat(devUi.state().toString()).contains("ageSeconds=", "accessEnds=", "/lazada/push").doesNotContain(appSecret)
                .doesNotContainIgnoringCase("accessToken");
    }

    @Test
    void theInboxAndTheWatermarksOfAStreamAreRowsOfTheirTables() {
        await().atMost(Simulator.PATIENCE).untilAsserted(() -> {
            Map<?, ?> app = (Map<?, ?>) ((List<?>) devUi.state().get("apps")).get(0);

            assertThat(app.keySet().toString()).contains("inboxOpen", "inboxDead");
            assertThat((List<?>) app.get("polls")).singleElement().asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsKey("routeId").extractingByKey("pollers", InstanceOfAssertFactories.LIST).asString()
                    .contains("name=stream/orders/" + Simulator.SELLER + "/sg, watermark=");
        });
    }

    /** The bean that Quarkus adds in dev mode only. */
    @ApplicationScoped
    static class Answers extends LazadaDevUi {
    }
}
