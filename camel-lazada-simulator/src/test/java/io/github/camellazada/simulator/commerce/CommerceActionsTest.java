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
package io.github.camellazada.simulator.commerce;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommerceActionsTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ShopFloor floor = new ShopFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void ordersAreSteeredOverHttp() throws Exception {
        long sku = post("/products", "{'seller':'1001','skus':[{'sellerSku':'A','price':'5.00','stock':7}]}").at("/skuIds/0")
                .asLong();
        long order = post("/orders", "{'seller':'1001','paid':true,'pieces':{'" + sku + "':2}}").path("order").asLong();
        for (String step : new String[]{"pack", "ship", "deliver"}) {
            post("/orders/" + step, "{'seller':'1001','order':" + order + "}");
        }
        long reverse = post("/orders/return", "{'seller':'1001','order':" + order + ",'type':'rtm'}").path("reverse").asLong();

        assertThat(reverse).isPositive();
        assertThat(get("/orders?seller=1001").at("/0/lines/0/status").asText()).isEqualTo("delivered");
        assertThat(get("/stock?seller=1001&sku=" + sku).at("/0/sellable").asInt()).isEqualTo(5);
    }

    @Test
    void aStepThatIsNotPossibleIsTheCallersMistake() throws Exception {
        long order = floor.paidOrder(floor.skuWithStock(5));

        HttpResponse<String> answer = send("/orders/deliver", "{'seller':'1001','order':" + order + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no package that is shipped");
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ShopFloor.json(answer.body());
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        return http.send(request(path).POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ShopFloor.json(http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(floor.simulator.root() + "/admin" + path)).timeout(Duration.ofSeconds(5));
    }
}
