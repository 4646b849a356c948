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
package io.github.camellazada.simulator.service;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedmartTest extends ServiceTest {

    @BeforeEach
    void stock() {
        services().add(RecordKind.RSS_PRODUCT, SELLER, Map.of("rpc", 501, "pickupLocations", List.of(Map.of("id", "18"))));
        services().add(RecordKind.RSS_PRODUCT, SELLER, Map.of("rpc", 502, "pickupLocations", List.of(Map.of("id", "19"))));
        services().add(RecordKind.RSS_PICKUP_LOCATION, SELLER, Map.of("id", "18"));
        services().add(RecordKind.RSS_PICKUP_JOB, SELLER, Map.of("id", 9, "scheduledAt", 1000, "status", "pending"));
        services().add(RecordKind.RSS_PICKUP_JOB, SELLER, Map.of("id", 10, "scheduledAt", 2000, "status", "pickedup"));
    }

    @Test
    void productsAreListedByTheirPickupLocations() {
        assertThat(rss("/rss/products/get", "page", "1", "pageSize", "10").at("/result/total").asInt()).isEqualTo(2);
        assertThat(rss("/rss/products/get", "page", "1", "pageSize", "10", "pickupLocationIds", "[19,20]")
                .at("/result/data/0/rpc").asInt()).isEqualTo(502);
        assertThat(rss("/rss/product/get", "productId", "501").at("/result/data/rpc").asInt()).isEqualTo(501);
    }

    @Test
    void aLotIsRestocked() {
        JsonNode answer = post("/rss/stockLot/update", "storeId", "4", "pickupLocationId", "18", "productId", "501",
                "stockLotId", "0", "stockLotUpdateDTO", "{\"quantityAtPickupLocation\":\"10\"}");

        assertThat(answer.at("/result/data/quantityAvailableForSale").asInt()).isEqualTo(10);
        assertThat(rss("/rss/stockLots/get", "pickupLocationId", "18", "productId", "501")
                .at("/result/data/0/quantityAtPickupLocation").asInt()).isEqualTo(10);
        assertThat(rss("/rss/stockLot/get", "pickupLocationId", "18", "productId", "501", "stockLotId", "0")
                .at("/result/data/quantityAtPickupLocation").asInt()).isEqualTo(10);
    }

    @Test
    void aLotWhereTheProductIsNotIsRefused() {
        JsonNode result = rss("/rss/stockLot/get", "pickupLocationId", "19", "productId", "501", "stockLotId", "0")
                .path("result");

        assertThat(result.path("success").asBoolean()).isFalse();
        assertThat(result.path("errorMessage").asText()).isNotEmpty();
    }

    @Test
    void pickupLocationsAreListedAndReadOneByOne() {
        assertThat(rss("/rss/pickupLocations/get", "page", "1", "pageSize", "10").at("/result/data/0/id").asText())
                .isEqualTo("18");
        assertThat(rss("/rss/pickupLocation/get", "pickupLocationId", "18").at("/result/data/id").asText()).isEqualTo("18");
    }

    @Test
    void pickupJobsAreFoundByTimeAndStatus() {
        assertThat(rss("/rss/pickup-jobs/get", "from", "0", "till", "1500").at("/result/data")).hasSize(1);
        assertThat(rss("/rss/pickup-jobs/get", "from", "0", "till", "9999", "statuses", "pickedup,failed")
                .at("/result/data/0/id").asInt()).isEqualTo(10);
        assertThat(rss("/rss/pickup-job/get", "pickupJobId", "9").at("/result/data/status").asText()).isEqualTo("pending");
    }

    private JsonNode rss(String path, String... parameters) {
        Map<String, String> all = map(parameters);
        all.put("storeId", "4");
        return client.get(path, all);
    }
}
