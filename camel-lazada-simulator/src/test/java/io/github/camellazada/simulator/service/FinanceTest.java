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

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FinanceTest extends ServiceTest {

    @Test
    void statementsAreListedFromADayOn() {
        services().add(RecordKind.PAYOUT, SELLER, Map.of("created_at", "2026-01-01 00:00:00"));
        services().add(RecordKind.PAYOUT, SELLER, Map.of("created_at", "2026-01-08 00:00:00"));

        JsonNode data = get("/finance/payout/status/get", "created_after", "2026-01-05").path("data");

        assertThat(data).hasSize(1);
        assertThat(data.at("/0/payout").isTextual()).isTrue();
    }

    @Test
    void feesAreFoundByDayAndOrderAndReadInPages() {
        for (int i = 0; i < 3; i++) {
            services().add(RecordKind.FEE_TRANSACTION, SELLER, Map.of("transaction_date", "06 Jan 2026", "order_no", "4711"));
        }
        services().add(RecordKind.FEE_TRANSACTION, SELLER, Map.of("transaction_date", "06 Jan 2026", "order_no", "4712"));

        assertThat(fees("trade_order_id", "4711")).hasSize(3);
        assertThat(fees("trade_order_id", "4711", "offset", "2", "limit", "2")).hasSize(1);
        assertThat(fees("trans_type", "-1")).hasSize(4);
    }

    @Test
    void aWindowOfMoreThanHalfAYearIsRefused() {
        JsonNode answer = client.get("/finance/transaction/details/get",
                map("start_time", "2025-01-01", "end_time", "2026-01-01"));

        assertThat(answer.path("code").asText()).isEqualTo("1000012");
    }

    @Test
    void movementsOfTheAccountAreReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            services().add(RecordKind.ACCOUNT_TRANSACTION, SELLER, Map.of("transaction_time", "2026-01-06 08:00:00"));
        }

        JsonNode data = post("/finance/transaction/accountTransactions/query", "start_time", "20260101", "end_time",
                "20260131", "page_num", "2", "page_size", "2").path("data");

        assertThat(data.at("/page_info/total_count").asInt()).isEqualTo(3);
        assertThat(data.at("/page_info/total_page").asInt()).isEqualTo(2);
        assertThat(data.path("transactions")).hasSize(1);
    }

    @Test
    void logisticsFeesAreFoundByOrder() {
        services().add(RecordKind.LOGISTICS_FEE, SELLER, Map.of("seller_id", SELLER, "trade_order_id", "4711"));

        JsonNode found = get("/lbs/slb/queryLogisticsFeeDetail", "seller_id", SELLER, "request_type", "OPEN_API",
                "trade_order_id", "4711");
        JsonNode other = get("/lbs/slb/queryLogisticsFeeDetail", "seller_id", SELLER, "request_type", "OPEN_API",
                "trade_order_id", "4712");

        assertThat(found.at("/data/0/fee_creation_date/year").isNumber()).isTrue();
        assertThat(other.path("data")).isEmpty();
    }

    @Test
    void logisticsFeesAreFoundByTheTimeOfBilling() {
        services().add(RecordKind.LOGISTICS_FEE, SELLER, Map.of("seller_id", SELLER));

        // the fee of the template came up on 2026-01-15 at 10:30 in Singapore
        assertThat(billed("2026-01-15T02:30:00Z", "2026-01-15T03:00:00Z")).hasSize(1);
        assertThat(billed("2026-01-15T02:30:00.001Z", "2026-01-15T03:00:00Z")).isEmpty();
        assertThat(billed("2026-01-14T00:00:00Z", "2026-01-15T02:29:59Z")).isEmpty();
    }

    private JsonNode billed(String start, String end) {
        return get("/lbs/slb/queryLogisticsFeeDetail", "seller_id", SELLER, "request_type", "OPEN_API", "bill_start_time",
                Long.toString(Instant.parse(start).toEpochMilli()), "bill_end_time",
                Long.toString(Instant.parse(end).toEpochMilli())).path("data");
    }

    private JsonNode fees(String... filters) {
        Map<String, String> parameters = map("start_time", "2026-01-01", "end_time", "2026-01-31");
        parameters.putAll(map(filters));
        return client.get("/finance/transaction/details/get", parameters).path("data");
    }
}
