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

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;

/** A callback URL over TLS, whose certificate names a policy and is its own authority. */
final class TlsCallback implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final Vertx vertx = Vertx.vertx();
    private final Path keys;
    private final HttpServer server;

    /** @param policy encoded object identifier of the certificate's policy, in hexadecimal digits */
    TlsCallback(Path directory, String policy) throws Exception {
        keys = directory.resolve("callback.p12");
        String identifier = tagged("06", policy);
        Process keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "callback", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-ext", "2.5.29.32=" + tagged("30", tagged("30", identifier)), "-storetype", "PKCS12", "-storepass", PASSWORD,
                "-keystore", keys.toString())).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        server = vertx.createHttpServer(new HttpServerOptions().setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(keys.toString()).setPassword(PASSWORD)))
                .requestHandler(request -> request.response().end()).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
    }

    URI url() {
        return URI.create("https://localhost:" + server.actualPort() + "/lazada/push");
    }

    SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("callback", store.getCertificate("callback"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static String tagged(String tag, String content) {
        return tag + String.format("%02x", content.length() / 2) + content;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
