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

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TlsTest {
    private LazadaSimulator simulator;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.builder().tls(true).build().start();
        simulator.sellers().add("1001", "my");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aClientWithFixedHostsReachesTheGatewayOfItsCountry() throws Exception {
        assertThat(call("api.lazada.com.my").path("code").asText()).isEqualTo("0");
        assertThat(call("api.lazada.sg").path("code").asText()).isEqualTo("IllegalAccessToken");
        assertThat(simulator.received()).extracting("site").containsExactly("my", "sg");
    }

    @Test
    void itsOwnAddressAndTheAuthHostAreInTheCertificate() throws Exception {
        assertThat(call("127.0.0.1").path("code").asText()).isEqualTo("0");
        assertThat(call("localhost").path("code").asText()).isEqualTo("0");
        assertThat(call("auth.lazada.com").path("code").asText()).isEqualTo("0");
    }

    @Test
    void anotherHostIsNotInTheCertificate() {
        assertThatThrownBy(() -> call("api.example.com")).isInstanceOf(SSLException.class);
    }

    @Test
    void whoDoesNotTrustTheAuthorityGetsNoConnection() {
        assertThatThrownBy(() -> call("api.lazada.sg", SSLContext.getDefault())).isInstanceOf(SSLException.class);
    }

    @Test
    void theAuthorityIsExportedAsAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ca.pem");

        LazadaSimulatorMain.exportAuthority(simulator, file);

        assertThat(Files.readString(file)).isEqualTo(simulator.authorityPem()).doesNotContain("PRIVATE KEY");
        assertThatIllegalStateException().isThrownBy(() -> LazadaSimulatorMain.exportAuthority(simulator, folder))
                .withMessageContaining("--ca-file");
    }

    private JsonNode call(String host) throws Exception {
        return call(host, trusting(simulator.authorityPem()));
    }

    private JsonNode call(String host, SSLContext trust) throws Exception {
        String token = simulator.tokens().issue("1001").accessToken();
        String query = NaiveClient.of(simulator, null, token).signed("/seller/get", Map.of()).entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try (Socket plain = new Socket("127.0.0.1", simulator.port());
                SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, simulator.port(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET /rest/seller/get?" + query + " HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return bodyOf(socket);
        }
    }

    private static JsonNode bodyOf(Socket socket) throws IOException {
        BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        return NaiveClient.json(answer.lines().dropWhile(line -> !line.isEmpty()).collect(Collectors.joining()));
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
