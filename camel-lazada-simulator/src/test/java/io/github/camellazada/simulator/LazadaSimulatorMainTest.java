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
package io.github.camellazada.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class LazadaSimulatorMainTest {

    @Test
    void whatIsPrintedIsEnoughToCall() {
        try (LazadaSimulator simulator = LazadaSimulatorMain.start(CommandLine.parse("--port=0", "--sellers", "1:my,2:cb"))) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            LazadaSimulatorMain.describe(simulator, new PrintStream(printed, true, StandardCharsets.UTF_8));

            String text = printed.toString(StandardCharsets.UTF_8);
            String token = text.replaceAll("(?s).*seller      2 \\(cb\\)  access token (\\S+).*", "$1");

            assertThat(text).contains(simulator.serverUrl(), simulator.authServerUrl(), "app secret  helloworld");
            assertThat(NaiveClient.of(simulator, "vn", token).get("/seller/get", Map.of()).path("code").asText())
                    .isEqualTo("0");
        }
    }

    @Test
    void ordersComeInIfAskedFor() {
        try (PushReceiver app = new PushReceiver()) {
            CommandLine options = CommandLine.parse("--port=0", "--push-url=" + app.url(), "--orders=5", "--rate=100");
            try (LazadaSimulator simulator = LazadaSimulatorMain.start(options)) {
                LazadaSimulatorMain.generateOrders(simulator, options);

                await().until(() -> app.pushes().stream()
                        .map(push -> NaiveClient.json(push.body()).at("/data/trade_order_id").asText())
                        .filter(order -> !order.isEmpty()).collect(Collectors.toCollection(HashSet::new)).size() == 5);
            }
        }
    }

    @Test
    void aMistypedOptionIsExplained() {
        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.parse("--prot=1")).withMessageContaining("--prot");
        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.parse("--port")).withMessageContaining("no value");
        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.parse("--port=x")).withMessageContaining("number");
    }

    @Test
    void nothingIsLeftRunningAfterTheEnd() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
        simulator.sellers().add("1", "sg");
        NaiveClient.of(simulator, "sg", simulator.tokens().issue("1").accessToken()).get("/seller/get", Map.of());

        simulator.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .noneMatch(thread -> thread.getName().contains("vert") || thread.getName().contains("lazada-simulator")));
    }
}
