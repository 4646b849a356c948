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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camellazada.client.GeneratedPage;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.doctor.ExaminedApp.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.camellazada.doctor.ExaminedApp.SECRET;
import static io.github.camellazada.doctor.ExaminedApp.run;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds each output on the doctor's page to a run of the doctor; {@code -Dpage.write=true} writes them anew. */
class DoctorPageTest {
    private static final GeneratedPage PAGE = new GeneratedPage("doctor.adoc");
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    private Path folder;
    private ExaminedApp app;

    @BeforeEach
    void start() throws Exception {
        app = new ExaminedApp();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void allIsWell() throws Exception {
        hold("all is well", 0, run(app.options(SECRET, app.url("/lazada/push"))));
    }

    @Test
    void wrongSecret() throws Exception {
        hold("wrong secret", 1, run(app.options(SECRET.replace('0', '9'), app.url("/lazada/push"))));
    }

    @Test
    void endedToken() throws Exception {
        app.simulator.tokens().expire("1001");
        hold("ended token", 1, run(withoutPush(app.credentials(SECRET), "--country=SG")),
                "gateway", "  ->", "API", "problem");
    }

    @Test
    void tokenOfAnotherCountry() throws Exception {
        hold("other country", 1, run(withoutPush(app.credentials(SECRET), "--country=TH")),
                "gateway", "  ->", "API", "problem");
    }

    @Test
    void noPermission() throws Exception {
        app.simulator.faults().on("/orders/get").times(9).reject("ISV", "InsufficientPermission", "no");
        hold("no permission", 0, run(withoutPush(app.credentials(SECRET), "--country=SG")), "order ", "  ->");
    }

    @Test
    void wrongClock() throws Exception {
        app.simulator.faults().clockSkew(Duration.ofHours(3));
        hold("wrong clock", 1, run(withoutPush(app.credentials(SECRET), "--country=SG")), "clock ", "  ->");
    }

    @Test
    void noAnswer() throws Exception {
        hold("no answer", 1, run(DoctorOptions.parse(app.credentials(SECRET), "--country=SG",
                "--server-url=http://localhost:1/rest")), "gateway", "  ->", "clock", "API", "problem");
    }

    @Test
    void wrongPath() throws Exception {
        hold("wrong path", 1, run(app.options(SECRET, app.url("/lazada/pushes"))), "push ", "  ->", "problem");
    }

    @Test
    void nothingAsked() throws Exception {
        hold("nothing asked", 3, run(withoutPush(app(), "--country=SG")));
    }

    @Test
    void nothingSet() throws Exception {
        hold("nothing set", 1, run(DoctorOptions.parse(Map.of())));
    }

    @Test
    void authorizationsThatEnd() throws Exception {
        FileTokenStore store = new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run);
        keep(store, "1001", Duration.ofDays(20));
        keep(store, "1002", Duration.ofDays(3));
        Path properties = Files.write(folder.resolve("application.properties"), List.of("camel.component.lazada.country=SG",
                "camel.component.lazada.token-store=file:" + folder.resolve("tokens")));
        hold("token store", 0, run(withoutPush(Map.of("LAZADA_APP_KEY", app.simulator.appKey(), "LAZADA_APP_SECRET", SECRET,
                "LAZADA_TOKEN_KEY", KEY), "--properties=" + properties)), "token", "  ->");
    }

    private void keep(FileTokenStore store, String seller, Duration left) {
        Instant end = Instant.now().plus(left);
        store.save(new TokenKey(app.simulator.appKey(), seller, "sg"), new LazadaToken(app.token, end, "refresh0token", end))
                .toCompletableFuture().join();
    }

    private Map<String, String> app() {
        return Map.of("LAZADA_APP_KEY", app.simulator.appKey(), "LAZADA_APP_SECRET", SECRET);
    }

    private DoctorOptions withoutPush(Map<String, String> environment, String argument) {
        return DoctorOptions.parse(environment, argument, "--server-url=" + app.simulator.serverUrl(),
                "--auth-server-url=" + app.simulator.authServerUrl());
    }

    /** @param shown parts of the lines that the page shows; all lines where there are none */
    private static void hold(String part, int status, Report report, String... shown) throws Exception {
        assertThat(report.status()).as(report.text()).isEqualTo(status);
        List<String> lines = report.text().lines()
                .filter(line -> shown.length == 0 || List.of(shown).stream().anyMatch(line::contains))
                .map(DoctorPageTest::withoutWhatDiffers).toList();
        PAGE.check(PAGE.with(part, "----\n" + String.join("\n", lines) + "\n----\n"), "the doctor's output");
    }

    /** Each run has another time, and the builds have other versions of Camel. */
    private static String withoutWhatDiffers(String line) {
        return line.replaceAll("\\d+ (ms|s)\\b", "… $1").replaceAll("timestamp\\d+", "timestamp")
                .replaceAll("^(OK +Camel +).*", "$1…").replaceAll("Connection refused:[^)]*", "Connection refused");
    }
}
