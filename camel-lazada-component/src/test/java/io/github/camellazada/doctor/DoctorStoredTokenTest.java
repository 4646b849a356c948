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

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The doctor asks Lazada with a token of the application's store, where it is configured as the application is. */
class DoctorStoredTokenTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String ALL_CLEAR = "Nothing keeps the app from working.";

    private final LazadaSimulator simulator = LazadaSimulator.builder().appSecret(SECRET).build().start();
    @TempDir
    private Path folder;
    private String token;

    @BeforeEach
    void start() {
        simulator.sellers().add("1001", "my");
        token = simulator.tokens().issue("1001").accessToken();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aTokenOfTheStoreIsTriedAndNeverPrinted() throws Exception {
        keep("my", Duration.ofDays(1));

        Report report = examine(SECRET);

        assertThat(report.status).as(report.text).isZero();
        assertThat(report.text).containsPattern("OK +gateway, app, token +the seller was read in MY")
                .containsPattern("OK +API group order ").contains(ALL_CLEAR).doesNotContain(token);
    }

    @Test
    void aWrongSecretIsFoundByIt() throws Exception {
        keep("my", Duration.ofDays(1));

        Report report = examine(SECRET.replace('0', '9'));

        assertThat(report.status).as(report.text).isEqualTo(1);
        assertThat(report.text).containsPattern("PROBLEM +gateway, app, token +refused: IncompleteSignature")
                .contains("1 problem.", "-> LAZADA_APP_SECRET is not the secret of the app").doesNotContain(ALL_CLEAR, token);
    }

    @Test
    void whereNothingWasAskedThereIsNoAllClear() throws Exception {
        keep("my", Duration.ofDays(-1));

        Report report = examine(SECRET);

        assertThat(report.status).as(report.text).isEqualTo(3);
        assertThat(report.text).doesNotContain(ALL_CLEAR, token).endsWith(
                "Nothing was asked of Lazada: set LAZADA_ACCESS_TOKEN, or a token store with a seller whose access token has"
                        + " not ended." + System.lineSeparator());
        assertThat(simulator.received()).as("it refreshes nothing").isEmpty();
    }

    @Test
    void aCountryWithoutATokenIsFound() throws Exception {
        keep("my", Duration.ofDays(1));

        Report report = examine(SECRET, "camel.component.lazada.country = TH");

        assertThat(report.status).as(report.text).isEqualTo(1);
        assertThat(report.text)
                .containsPattern("PROBLEM +country +TH is configured, and the token store has tokens of MY alone")
                .containsPattern("OK +gateway, app, token +the seller was read in MY");
    }

    @Test
    void aTokenOfAnotherCountryIsToldFirst() throws Exception {
        Report report = examine(SECRET, "camel.component.lazada.country = TH", "camel.component.lazada.access-token=" + token);

        assertThat(report.status).as(report.text).isEqualTo(1);
        assertThat(report.text).contains("-> the country TH was asked").doesNotContain("'accessToken'");
    }

    private void keep(String country, Duration left) {
        Instant now = Instant.now();
        new FileTokenStore(folder.resolve("tokens"), TokenCipher.ofBase64(KEY), Runnable::run)
                .save(new TokenKey(simulator.appKey(), "1001", country),
                        new LazadaToken(token, now.plus(left), "refresh0token", now.plus(Duration.ofDays(30))))
                .toCompletableFuture().join();
    }

    private Report examine(String secret, String... more) throws Exception {
        List<String> lines = new ArrayList<>(List.of("camel.component.lazada.app-key=" + simulator.appKey(),
                "camel.component.lazada.token-store=file:" + folder.resolve("tokens"),
                "camel.component.lazada.serverUrl=" + simulator.serverUrl(), "simulator=" + simulator.authServerUrl(),
                "camel.component.lazada.auth-server-url={{simulator}}"));
        lines.addAll(List.of(more));
        Path properties = Files.write(folder.resolve("application.properties"), lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = new LazadaDoctor(DoctorOptions.parse(Map.of("LAZADA_APP_SECRET", secret, "LAZADA_TOKEN_KEY", KEY),
                "--properties=" + properties)).run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Report(status, out.toString(StandardCharsets.UTF_8));
    }

    private record Report(int status, String text) {
    }
}
