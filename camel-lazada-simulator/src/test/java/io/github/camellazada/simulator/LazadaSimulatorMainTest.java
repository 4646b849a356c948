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
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {"--port=-1", "--port=65536", "--orders=-1", "--rate=0", "--speed=NaN", "--sellers=1:xx", "--sellers=:sg",
                    "--sellers=1,1", "--push-url=somewhere", "--lenient=perhaps", "--host --port=1"})
    void aWrongValueNamesItsOption(String arguments) {
        String[] split = arguments.split(" ");

        assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.parse(split))
                .withMessageContaining(split[0].split("=")[0]);
    }

    @Test
    void theConsentPageTakesTheCallbackAlone() {
        try (LazadaSimulator simulator = LazadaSimulatorMain
                .start(CommandLine.parse("--port=0", "--callback-url=https://app.example.com/cb"))) {
            String query = "/oauth/authorize?response_type=code&client_id=123456&redirect_uri=https://";

            assertThat(status(simulator, query + "elsewhere.example.com/cb")).isEqualTo(400);
            assertThat(status(simulator, query + "app.example.com/cb")).isEqualTo(302);
        }
    }

    private static int status(LazadaSimulator simulator, String path) {
        return NaiveClient.exchange(HttpRequest.newBuilder(URI.create(simulator.root() + path)).build()).statusCode();
    }

    @Test
    void aBlankValueIsAsAnAbsentOne() {
        CommandLine options = CommandLine.parse("--port=", "--push-url=", "--sellers= ", "--app-key", "", "--ca-file=");

        assertThat(options).isEqualTo(CommandLine.parse());
    }

    @ParameterizedTest
    @CsvSource({"--help, 0, --sellers", "--prot=1, 2, There is no option --prot", "--sellers=1:xx, 2, '1:xx'"})
    void theProcessEndsByItselfWithAStatusAndAMessage(String argument, int status, String message) throws Exception {
        Ended ended = runAlone(argument);

        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.output()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void aPortThatIsTakenEndsTheProcess() throws Exception {
        try (LazadaSimulator simulator = LazadaSimulator.startOnFreePort()) {
            Ended ended = runAlone("--port=" + simulator.port());

            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output()).contains("cannot listen on 127.0.0.1:" + simulator.port()).doesNotContain("\tat ");
        }
    }

    private static Ended runAlone(String argument) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                LazadaSimulatorMain.class.getName(), argument).redirectErrorStream(true)
                .start();
        try {
            CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process ends by itself").isTrue();
            return new Ended(process.exitValue(), new String(output.join(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] read(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ended(int status, String output) {
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
