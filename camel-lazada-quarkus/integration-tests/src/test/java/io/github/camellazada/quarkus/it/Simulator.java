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
package io.github.camellazada.quarkus.it;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.quarkus.test.common.DevServicesContext;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The simulator that Quarkus has started, seen from a test. */
final class Simulator {
    static final String SELLER = "1001";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String> properties;

    Simulator(DevServicesContext context) {
        properties = context.devServicesProperties();
    }

    /** Sets the callback, which a packaged application cannot do by itself. */
    void pushTo(String path) {
        post("/pushes/url", Map.of("url", "http://127.0.0.1:" + RestAssured.port + path));
    }

    /** A seller for one test alone, who has authorized the app. */
    void addSeller(String seller) {
        post("/sellers", Map.of("id", seller, "country", "sg"));
        giveTokens(seller);
    }

    /** Places and pays an order of a new product; the answer is its id. */
    String placeOrder(String seller) {
        Response product = post("/products", Map.of("seller", seller, "skus",
                List.of(Map.of("sellerSku", "SKU-" + UUID.randomUUID(), "price", "9.90", "stock", 5))));
        return post("/orders", Map.of("seller", seller, "pieces", Map.of(product.jsonPath().getString("skuIds[0]"), 1),
                "paid", true)).jsonPath().getString("order");
    }

    /** Has the application keep a new token of the seller; the answer is its access token. */
    String giveTokens(String seller) {
        JsonPath token = post("/tokens", Map.of("seller", seller)).jsonPath();
        RestAssured.given().contentType("application/json")
                .body(Map.of("accessToken", token.getString("accessToken"), "accessExpiresAt", token.getString("expiresAt"),
                        "refreshToken", token.getString("refreshToken"), "refreshExpiresAt",
                        token.getString("refreshExpiresAt")))
                .post("/it/tokens/" + option("app-key") + "/" + seller + "/" + option("country").toLowerCase(Locale.ROOT))
                .then()
                .statusCode(204);
        return token.getString("accessToken");
    }

    /** Lets Lazada forget the access tokens, while the application believes in them. */
    void expireTokens(String seller) {
        post("/tokens/expire", Map.of("seller", seller));
    }

    /** How many calls of that path have arrived. */
    int received(String path) {
        return admin().get("/received?path=" + path).jsonPath().getList("").size();
    }

    /** Pieces of a SKU by warehouse, as JSON. */
    String stock(String seller, String sku) {
        return admin().get("/stock?seller=" + seller + "&sku=" + sku).asString();
    }

    /** Lets the next call of that path go wrong. */
    void fault(String path, Map<String, ?> fault) {
        Map<String, Object> once = new HashMap<>(fault);
        once.put("path", path);
        once.put("times", 1);
        post("/faults", once);
    }

    Response post(String action, Map<String, ?> request) {
        Response answer = admin().body(request).post(action);
        answer.then().statusCode(200);
        return answer;
    }

    /** What Lazada would put into the header Authorization. */
    String signature(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((option("app-key") + body).getBytes(StandardCharsets.UTF_8)));
    }

    String appSecret() {
        return option("app-secret");
    }

    private String option(String name) {
        return properties.get("camel.component.lazada." + name);
    }

    private RequestSpecification admin() {
        URI url = URI.create(properties.get("lazada.simulator.url"));
        return RestAssured.given().baseUri("http://" + url.getHost()).port(url.getPort()).basePath("/admin")
                .contentType("application/json");
    }
}
