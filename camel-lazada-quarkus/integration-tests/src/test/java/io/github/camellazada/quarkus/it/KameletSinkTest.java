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

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A sink, which needs the language jq; Camel Quarkus has no extension for that, so only the JVM is tried. */
@QuarkusTest
class KameletSinkTest {
    private DevServicesContext services;
    @Inject
    ProducerTemplate camel;

    @Test
    void aStockLevelReachesLazada() {
        Simulator simulator = new Simulator(services);
        simulator.giveTokens(Simulator.SELLER);
        JsonPath product = simulator.post("/products", Map.of("seller", Simulator.SELLER, "skus",
                List.of(Map.of("sellerSku", "SUNK", "price", "9.90", "stock", 5)))).jsonPath();
        String sku = product.getString("skuIds[0]");

        camel.requestBody("kamelet:lazada-stock-sink?sellerId=" + Simulator.SELLER,
                "{\"itemId\":\"" + product.getString("itemId")
                        + "\",\"skuId\":\"" + sku + "\",\"quantity\":17}");

        assertThat(simulator.stock(Simulator.SELLER, sku)).contains("17");
    }
}
