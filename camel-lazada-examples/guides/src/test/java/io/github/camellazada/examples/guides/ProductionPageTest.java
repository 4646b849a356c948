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
package io.github.camellazada.examples.guides;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camellazada.simulator.FreePort;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The settings of the page "Going to production", on PostgreSQL, with a seller who authorizes the app. */
class ProductionPageTest {
    private static final String SELLER = "1001";

    @TempDir
    private Path folder;

    private final Set<String> orders = ConcurrentHashMap.newKeySet();

    @Test
    void anApplicationWithTheSettingsOfThePageTakesInASellerAndGetsHisOrders() throws Exception {
        int port = FreePort.next();
        int health = FreePort.next();
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort(); EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            lazada.sellers().add(SELLER, "sg");
            lazada.push().pushUrl(URI.create("http://127.0.0.1:" + port + "/lazada/push"));
            Main main = application(GuidePage.in(Path.of("../../docs"), "production").file("application.properties")
                    .replace("{{env:LAZADA_APP_KEY}}", lazada.appKey()).replace("{{env:LAZADA_APP_SECRET}}", lazada.appSecret())
                    .replace("{{env:SHOP_USER}}", "postgres").replace("{{env:SHOP_PASSWORD}}", "postgres")
                    .replace("localhost:5432/shop", "localhost:" + postgres.getPort() + "/postgres")
                    .replace("https://erp.example.com/", "http://127.0.0.1:" + port + "/")
                    .replace("port = 8080", "port = " + port).replace("port = 9876", "port = " + health));
            main.addOverrideProperty("camel.component.lazada.server-url", lazada.serverUrl());
            main.addOverrideProperty("camel.component.lazada.auth-server-url", lazada.authServerUrl());
            main.start();
            try {
                assertThat(get("http://127.0.0.1:" + port + "/lazada/authorize").body()).contains("The app is authorized");
                Commerce commerce = lazada.module(Commerce.class);
                long mug = commerce.product(SELLER).sku("MUG").price("12.90").stock(9).add().skuId();
                String order = Long.toString(commerce.placeOrder(SELLER, mug));

                await().atMost(Duration.ofSeconds(60)).until(() -> orders.contains(order));
                assertThat(get("http://127.0.0.1:" + health + "/observe/health/ready").body()).contains("UP");
                assertThat(get("http://127.0.0.1:" + health + "/observe/health/live").statusCode()).isEqualTo(200);
                assertThat(get("http://127.0.0.1:" + port + "/observe/health").statusCode()).isEqualTo(404);
            } finally {
                main.stop();
            }
        }
    }

    private Main application(String settings) throws Exception {
        Main main = new Main();
        Path file = Files.writeString(folder.resolve("application.properties"), settings);
        main.setPropertyPlaceholderLocations("file:" + file);
        main.configure().setRoutesIncludePattern("false");
        // no class of its own: the guides take all routes of this package
        main.configure().addLambdaRouteBuilder(routes -> {
            routes.from("lazada:authorize").log("Seller ${header.CamelLazadaSellerId} authorized the app");
            routes.from("lazada:stream:orders")
                    .process(it -> orders.add(it.getMessage().getHeader("CamelLazadaOrderId", String.class)));
        });
        return main;
    }

    private static HttpResponse<String> get(String url) throws Exception {
        HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(new CookieManager()).build();
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
