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
package io.github.camellazada.client.example;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazadaApi;
import io.github.camellazada.client.LazopClient;

public class NewOrders {
    public static void main(String[] args) {
        Map<String, String> env = System.getenv();
        try (LazadaApi lazada = LazopClient.builder().app(env.get("LAZADA_APP_KEY"), env.get("LAZADA_APP_SECRET"))
                .seller("1001", LazadaCountry.SG).accessToken(env.get("LAZADA_ACCESS_TOKEN"))
                .serverUrl(env.get("LAZADA_SERVER_URL")).build()) {
            Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
            JsonNode payload = lazada.callBlocking("orders-get", Map.of("created_after", lastWeek, "limit", 50)).payload();
            for (JsonNode order : payload.path("orders")) {
                System.out.println("Order " + order.path("order_id").asText() + ": " + order.path("statuses"));
            }
        }
    }
}
