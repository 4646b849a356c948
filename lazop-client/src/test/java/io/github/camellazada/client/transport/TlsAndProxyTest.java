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
package io.github.camellazada.client.transport;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.ScriptedServer;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.TestClient;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.ProxyOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TlsAndProxyTest {
    private static final String KEY_STORE = "/client/localhost.p12";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theSslContextThatIsHandedInDecidesWhomToTrust() throws Exception {
        try (ScriptedServer server = tlsServer(); TestClient client = client(server.url().toString(), trusting(), null)) {
            assertThat(client.call(TestCalls.get(Map.of("order_id", "1"))).code()).isEqualTo("0");
        }
    }

    @Test
    void anUntrustedCertificateIsRefusedBeforeAnythingIsSent() throws Exception {
        try (ScriptedServer server = tlsServer(); TestClient client = client(server.url().toString(), null, null)) {
            assertThat(client.failure(TestCalls.post(Map.of("packReq", "{}")))).isInstanceOf(LazadaUnavailableException.class)
                    .hasMessageContaining("Nothing was sent");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        try (ScriptedServer server = tlsServer();
                TestClient client = client("https://127.0.0.2:" + server.url().getPort() + "/rest", trusting(), null)) {
            assertThat(client.failure(TestCalls.get(Map.of()))).isInstanceOf(LazadaUnavailableException.class)
                    .hasMessageContaining("Nothing was sent");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void callsGoThroughTheProxyWithItsCredentials() {
        try (ScriptedServer proxyServer = new ScriptedServer(vertx)) {
            ProxyOptions proxy = new ProxyOptions().setHost("localhost").setPort(proxyServer.url().getPort())
                    .setUsername("me").setPassword("pass");
            Gateways anywhere = new Gateways("http://gateway.invalid/rest", null, true);
            VertxTransport transport = new VertxTransport(vertx, new VertxTransportOptions(TIMEOUT, 1000, 2, null, proxy));
            try (LazopClient client = new LazopClient(new LazopClientOptions("123456", "secret", anywhere, TIMEOUT,
                    key -> null, transport, Clock.systemUTC(), Runnable::run))) {
                client.call(new LazadaCall(TestCalls.READ, "GET", LazadaCountry.SG, "1", "token1",
                        Map.of(), Map.of())).toCompletableFuture().join();
            }

            assertThat(proxyServer.only().uri()).startsWith("http://gateway.invalid/rest/order/get?");
            assertThat(proxyServer.only().headers().get("Proxy-Authorization"))
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString("me:pass".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static TestClient client(String url, SSLContext sslContext, ProxyOptions proxy) {
        return new TestClient(Vertx.vertx(), url, new VertxTransportOptions(TIMEOUT, 1_000_000, 2, sslContext, proxy), TIMEOUT,
                Clock.systemUTC());
    }

    private ScriptedServer tlsServer() throws Exception {
        try (InputStream in = getClass().getResourceAsStream(KEY_STORE)) {
            return new ScriptedServer(vertx, new HttpServerOptions().setSsl(true).setKeyCertOptions(
                    new PfxOptions().setValue(Buffer.buffer(in.readAllBytes())).setPassword(new String(PASSWORD))));
        }
    }

    private static SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = TlsAndProxyTest.class.getResourceAsStream(KEY_STORE)) {
            store.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
