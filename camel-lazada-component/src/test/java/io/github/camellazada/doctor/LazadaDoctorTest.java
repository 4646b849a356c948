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
package io.github.camellazada.doctor;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.github.camellazada.doctor.ExaminedApp.Report;
import io.github.camellazada.push.event.PushSignature;
import io.github.camellazada.simulator.LazadaSimulator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camellazada.doctor.ExaminedApp.SECRET;
import static io.github.camellazada.doctor.ExaminedApp.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LazadaDoctorTest {
    private ExaminedApp app;
    private LazadaSimulator simulator;
    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        app = new ExaminedApp();
        simulator = app.simulator;
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void anAppThatWorksIsFoundWell() throws Exception {
        Report report = examine(SECRET, "/lazada/push");

        assertThat(report.status()).as(report.text()).isZero();
        assertThat(report.text()).containsPattern("OK +signature ").containsPattern("OK +gateway, app, token ")
                .containsPattern("OK +clock ").containsPattern("OK +API group order ").containsPattern("OK +push URL ")
                .containsPattern("SKIPPED +token store +the option tokenStore is not set")
                .containsPattern("OK +push signature +a forged push is refused with 401")
                .containsPattern("WARNING +push certificate +plain HTTP").endsWith("Nothing keeps the app from working."
                        + System.lineSeparator());
        assertThat(app.routed()).as("no route sees the test message").isZero();
    }

    @Test
    void aWrongSecretIsFoundAndNeverPrinted() throws Exception {
        String wrong = SECRET.replace('0', '9');
        Report report = examine(wrong, "/lazada/push");

        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).containsPattern("PROBLEM +gateway, app, token +refused: IncompleteSignature")
                .containsPattern("SKIPPED +API groups").containsPattern("PROBLEM +push URL +refuses a signed push with 401")
                .doesNotContain(wrong, app.token);
    }

    @Test
    void aGroupThatTheAppMayNotCallIsNamed() throws Exception {
        simulator.faults().on("/orders/get").times(9).reject("ISV", "InsufficientPermission", "no");

        Report report = examine(SECRET, "/lazada/push");

        assertThat(report.status()).isZero();
        assertThat(report.text()).containsPattern("WARNING +API group order +not permitted");
    }

    @Test
    void eachFindingIsToldBeforeTheNextGroupIsAsked() throws Exception {
        List<Integer> calls = new ArrayList<>();
        DoctorOptions options = app.options(SECRET, app.url("/lazada/push"));

        new LazadaDoctor(options).run(new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                if (line.contains("API group")) {
                    calls.add(simulator.received().size());
                }
            }
        });

        assertThat(calls).hasSizeGreaterThan(10).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPathThatNobodyServesIsFound() throws Exception {
        assertThat(examine(SECRET, "/elsewhere").text()).containsPattern("PROBLEM +push URL +answers a signed push with 404")
                .contains("pushPath");
    }

    @Test
    void aClockThatIsWrongIsFound() throws Exception {
        simulator.faults().clockSkew(Duration.ofHours(3));

        assertThat(examine(SECRET, "/lazada/push").text()).containsPattern("PROBLEM +clock +\\d+ s behind the gateway's");
    }

    @Test
    void aTokenThatHasEndedIsFound() throws Exception {
        simulator.tokens().expire("1001");

        Report report = examine(SECRET, "/lazada/push");

        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).containsPattern("PROBLEM +gateway, app, token +refused: IllegalAccessToken")
                .containsPattern("OK +push URL");
    }

    @Test
    void aGatewayThatDoesNotAnswerIsFound() throws Exception {
        Report report = run(
                DoctorOptions.parse(app.credentials(SECRET), "--country=SG", "--server-url=http://localhost:1/rest"));

        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).containsPattern("PROBLEM +gateway, app, token +no answer").containsPattern("SKIPPED +clock")
                .containsPattern("SKIPPED +push URL +give --push-url");
    }

    @Test
    void anApplicationThatDoesNotRunIsFound() throws Exception {
        assertThat(run(app.options(SECRET, "http://localhost:1/lazada/push")).text())
                .containsPattern("PROBLEM +push URL +no answer: ConnectException");
    }

    @Test
    void anythingThatTakesForgedPushesSlowlyIsFound() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer server = await(vertx.createHttpServer().requestHandler(request -> vertx.setTimer(600,
                    timer -> request.response().end())).listen(0, "localhost"));

            Report report = run(app.options(SECRET, "http://localhost:" + server.actualPort() + "/lazada/push"));

            assertThat(report.status()).isEqualTo(1);
            assertThat(report.text()).containsPattern("WARNING +push URL +takes a signed push in \\d+ ms")
                    .containsPattern("PROBLEM +push signature +a forged push is taken with 200");
        } finally {
            await(vertx.close());
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsFound() throws Exception {
        try (TlsCallback callback = new TlsCallback(directory, "67810c010202")) {
            Report report = run(app.options(SECRET, callback.url().toString()));

            assertThat(report.status()).isEqualTo(1);
            assertThat(report.text()).containsPattern("PROBLEM +push URL +TLS fails").contains("no self-signed ones");
        }
    }

    @ParameterizedTest
    @CsvSource({"67810c010201,PROBLEM,DV", "67810c010202,OK,OV", "67810c0101,OK,EV", "67810c010299,PROBLEM,of no class"})
    void theClassOfTheCertificateOfACallbackUrlIsFound(String policy, String state, String found) throws Exception {
        try (TlsCallback callback = new TlsCallback(directory, policy)) {
            Finding finding = new PushChecks(callback.url(), new PushSignature(simulator.appKey(), SECRET), Clock.systemUTC(),
                    callback.trusting()).examine().stream().filter(line -> line.subject().equals("push certificate"))
                    .findFirst().orElseThrow();

            assertThat(finding.state()).hasToString(state);
            assertThat(finding.found()).startsWith(found);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void missingCredentialsAreAskedFor() throws Exception {
        Report report = run(DoctorOptions.parse(Map.of()));

        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).contains("set LAZADA_APP_KEY", "set LAZADA_APP_SECRET");
    }

    @Test
    void anOptionThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> DoctorOptions.parse(Map.of(), "--app-secret=x")).hasMessageContaining("--app-secret")
                .hasMessageNotContaining("=x");
    }

    @ParameterizedTest
    @CsvSource({"0604 300a3008 0606 67810c010201,DOMAIN", "0604 300a3008 0606 67810c010202,ORGANIZATION",
            "0604 30093007 0605 67810c0101,EXTENDED", "0604 300a3008 0606 67810c010203,INDIVIDUAL", "0604 3000,UNKNOWN"})
    void theClassOfACertificateIsReadFromItsPolicies(String der, CertificateClass expected) {
        assertThat(CertificateClass.of(HexFormat.of().parseHex(der.replace(" ", "")))).isEqualTo(expected);
    }

    private Report examine(String secret, String path) throws Exception {
        return run(app.options(secret, app.url(path)));
    }
}
