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
package io.github.camellazada.examples.quarkus;

import java.time.Duration;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The service beside the simulator that Quarkus starts for it. */
@QuarkusTest
class OrdersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "lazada.simulator.url")
    String simulator;
    @ConfigProperty(name = "camel.component.lazada.seller-id")
    String seller;

    @Test
    void anOrderThatABuyerPlacesIsKeptWithItsItems() {
        admin("/orders/generate", Map.of("seller", seller, "orders", 1, "rate", 10));
        await().atMost(PATIENCE).until(() -> !kept().getList("orderId").isEmpty() || placeAnother());

        given().get("/orders").then().body("seller[0]", equalTo(seller)).body("items[0]", equalTo(1)).body("currency[0]",
                equalTo("SGD"));
        String known = given().baseUri(simulator).get("/admin/orders?seller=" + seller).asString();
        assertThat(kept().<String>getList("orderId")).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void whatTheCallerSendsDoesNotComeBack() {
        assertThat(given().header("X-Asked-By", "erp").queryParam("access_token", "t-1").get("/orders").then().statusCode(200)
                .extract().headers().toString()).doesNotContainIgnoringCase("X-Asked-By").doesNotContain("access_token", "t-1");
    }

    private static JsonPath kept() {
        return given().get("/orders").then().statusCode(200).extract().jsonPath();
    }

    /** A cold start may cost the first push, which Lazada repeats only half an hour later. */
    private boolean placeAnother() {
        admin("/orders/generate", Map.of("seller", seller, "orders", 1, "rate", 10));
        return false;
    }

    @Test
    void healthAndMetricsAreServed() {
        given().get("/q/health").then().statusCode(200).body("checks.name", hasItem("camel-producers"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    private void admin(String action, Map<String, ?> request) {
        given().baseUri(simulator).contentType("application/json").body(request).post("/admin" + action).then().statusCode(200);
    }
}
