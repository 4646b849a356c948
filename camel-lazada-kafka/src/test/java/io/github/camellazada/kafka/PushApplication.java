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
package io.github.camellazada.kafka;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.inbox.PushInbox;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** An application with push routes over a Kafka inbox, which is chosen by properties alone. */
final class PushApplication implements AutoCloseable {
    static final String APP = "600123";
    private static final String SECRET = "test-secret-that-must-not-leak";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer server;

    /** @param properties besides the app */
    PushApplication(Map<String, String> properties, RouteBuilder routes) throws Exception {
        Properties all = new Properties();
        all.putAll(properties);
        context.getPropertiesComponent().setOverrideProperties(all);
        LazadaComponent lazada = context.getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().setAppKey(APP);
        lazada.getConfiguration().setAppSecret(SECRET);
        lazada.getConfiguration().setPushInbox(context.getTypeConverter().mandatoryConvertTo(PushInbox.class, "kafka"));
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        server = new VertxPlatformHttpServer(configuration);
        context.addService(server, true, true);
        try {
            context.addRoutes(routes);
            context.start();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** A push of an order with a status that counts. */
    static String order(long order, int step) {
        return """
                {"seller_id":"9","message_type":0,"data":{"order_status":"step%d","trade_order_id":"%d",\
                "trade_order_line_id":"%d","status_update_time":%d},"timestamp":1700000000,"site":"lazada_vn"}""".formatted(
                step,
                order, order, 1_700_000_000L + step);
    }

    PushInbox inbox() {
        return context.getComponent("lazada", LazadaComponent.class).getConfiguration().getPushInbox();
    }

    int push(String json) throws Exception {
        return push(port(), json).get();
    }

    /** As Lazada does: what is not answered with 200 comes again. */
    CompletableFuture<Void> pushUntilStored(String json) {
        return push(port(), json).thenCompose(status -> status == 200
                ? CompletableFuture.completedFuture(null)
                : pushUntilStored(json));
    }

    int port() {
        return server.getPort();
    }

    /** Pushes to the application at that port. */
    static CompletableFuture<Integer> push(int port, String json) {
        return HTTP.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lazada/push"))
                .header("Content-Type", "application/json").header("Authorization", signature(json))
                .POST(BodyPublishers.ofString(json)).build(), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private static String signature(String json) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((APP + json).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
