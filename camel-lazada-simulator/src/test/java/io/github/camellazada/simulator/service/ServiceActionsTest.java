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

import java.net.http.HttpResponse;

import io.github.camellazada.simulator.NaiveClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceActionsTest extends ServiceTest {

    @Test
    void aRecordIsAddedOverTheAdminApi() {
        HttpResponse<String> added = NaiveClient.admin(simulator, "/records",
                "{\"kind\":\"size-chart\",\"seller\":\"1001\",\"values\":{\"sizeChartName\":\"Hats\"}}");

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(json(added.body()).path("sizeChartId").isNumber()).isTrue();
        assertThat(get("/size/chart/template/get", "page_no", "1", "page_size", "20", "template_name", "Hats")
                .at("/data/total").asInt()).isEqualTo(1);
    }

    @Test
    void aBuyerWritesAndReviewsOverTheAdminApi() {
        NaiveClient.admin(simulator, "/messages", "{\"seller\":\"1001\",\"buyer\":\"5001\",\"text\":\"hello\"}");
        NaiveClient.admin(simulator, "/reviews", "{\"seller\":\"1001\",\"values\":{\"product_id\":77}}");

        assertThat(pushed(2)).hasSize(1);
        assertThat(pushed(21)).hasSize(1);
    }

    @Test
    void samplesAreAddedOverTheAdminApi() {
        NaiveClient.admin(simulator, "/samples", "{\"seller\":\"1001\"}");

        assertThat(services().all(RecordKind.PAYOUT, SELLER)).hasSize(1);
    }

    @Test
    void anUnknownKindIsRefusedWithTheKindsThatThereAre() {
        HttpResponse<String> answer = NaiveClient.admin(simulator, "/records", "{\"kind\":\"wish\",\"seller\":\"1001\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("VOUCHER");
    }
}
