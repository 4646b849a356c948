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
import java.util.Map;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.simulator.LazadaSimulator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** An application that takes pushes, beside a simulated Lazada with one seller of Singapore; both are what the doctor examines. */
final class ExaminedApp implements AutoCloseable {
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    final LazadaSimulator simulator = LazadaSimulator.builder().appSecret(SECRET).build().start();
    final String token;
    private final DefaultCamelContext application = new DefaultCamelContext();
    private final VertxPlatformHttpServer http;

    ExaminedApp() throws Exception {
        simulator.sellers().add("1001", "sg");
        token = simulator.tokens().issue("1001").accessToken();
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        http = new VertxPlatformHttpServer(configuration);
        application.disableJMX();
        application.addService(http, true, true);
        LazadaComponent lazada = application.getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().setAppKey(simulator.appKey());
        lazada.getConfiguration().setAppSecret(SECRET);
        application.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push").to("mock:pushes");
            }
        });
        application.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + http.getPort() + path;
    }

    int routed() {
        return application.getEndpoint("mock:pushes", MockEndpoint.class).getReceivedCounter();
    }

    Map<String, String> credentials(String secret) {
        return Map.of("LAZADA_APP_KEY", simulator.appKey(), "LAZADA_APP_SECRET", secret, "LAZADA_ACCESS_TOKEN", token);
    }

    DoctorOptions options(String secret, String pushUrl) {
        return DoctorOptions.parse(credentials(secret), "--country=SG", "--server-url=" + simulator.serverUrl(),
                "--auth-server-url=" + simulator.authServerUrl(), "--push-url=" + pushUrl);
    }

    static Report run(DoctorOptions options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = new LazadaDoctor(options).run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Report(status, out.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        application.stop();
        simulator.close();
    }

    record Report(int status, String text) {
    }
}
