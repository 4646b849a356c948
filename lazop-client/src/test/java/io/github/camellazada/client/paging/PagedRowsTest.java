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
package io.github.camellazada.client.paging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaResponseException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows of each style of paging, one page after the other. */
class PagedRowsTest {
    private final List<LazadaCall> calls = new ArrayList<>();

    @Test
    void aCursorLeadsFromPageToPageUntilThereIsNoMore() {
        List<String> rows = rows("/im/message/list", Map.of("session_id", "s", "start_time", "900"),
                call -> switch (call.parameters().get("start_time")) {
                    case "900" -> message("m1", true, "500");
                    case "500" -> message("m2", true, "100");
                    default -> message("m3", false, "0");
                }, "message_id");

        assertThat(rows).containsExactly("m1", "m2", "m3");
        assertThat(calls.get(2).parameters()).containsEntry("last_message_id", "m2").containsEntry("page_size", "20");
    }

    @Test
    void aCursorThatStandsStillEndsTheListing() {
        assertThat(rows("/im/message/list", Map.of("session_id", "s", "start_time", "900"), call -> message("m1", true, "900"),
                "message_id")).hasSizeLessThan(3);
    }

    @Test
    void pagesAreCountedUntilTheTotalIsReached() {
        List<String> rows = rows("/promotion/flexicombo/list", Map.of("page_size", "2"), call -> {
            int page = Integer.parseInt(call.parameters().get("cur_page"));
            return "{\"data\":{\"total\":5,\"data_list\":["
                    + (page == 3 ? "{\"id\":5}" : "{\"id\":" + (page * 2 - 1) + "},{\"id\":" + page * 2 + "}") + "]}}";
        }, "id");

        assertThat(rows).containsExactly("1", "2", "3", "4", "5");
        assertThat(calls).hasSize(3);
    }

    @Test
    void aListingWithoutATotalEndsWithAnEmptyOrRepeatedPage() {
        assertThat(rows("/sellercenter/msg/list", Map.of(), call -> {
            String page = call.parameters().get("page");
            return "{\"result\":{\"data\":{\"dataSource\":[{\"id\":" + ("1".equals(page) ? 1 : 2) + "}]}}}";
        }, "id")).containsExactly("1", "2");
        assertThat(calls).hasSize(3);
    }

    @Test
    void aPositionInsideADocumentIsSetThere() {
        rows("/fbl/product_batch/query", Map.of("productBatchListRequest", "{\"store_code\":\"S1\",\"page_no\":1}"),
                call -> "{\"result\":{\"data\":{\"batch_list\":[" + (calls.size() == 1 ? "{\"fulfillment_sku_id\":1}" : "")
                        + "]}}}",
                "fulfillment_sku_id");

        assertThat(calls.get(1).parameters().get("productBatchListRequest")).contains("\"store_code\":\"S1\"",
                "\"page_no\":2", "\"page_size\":20");
    }

    @Test
    void aTotalWithoutRowsIsAFailureAndNoEmptyPage() {
        assertThatThrownBy(
                () -> rows("/orders/get", Map.of(), call -> "{\"data\":{\"countTotal\":3,\"orders\":[]}}", "order_id"))
                .isInstanceOf(LazadaResponseException.class).hasMessageContaining("counts 3 rows");
    }

    @Test
    void aTotalThatIsLowerThanTheRowsOfAPageEndsNoListing() {
        assertThat(rows("/orders/get", Map.of("limit", "2"), call -> "{\"data\":{\"countTotal\":1,\"orders\":["
                + (call.parameters().get("offset").equals("0") ? "{\"order_id\":1},{\"order_id\":2}" : "{\"order_id\":3}")
                + "]}}", "order_id")).containsExactly("1", "2", "3");
    }

    @Test
    void beyondTheLastOffsetItSaysWhatToDo() {
        assertThatThrownBy(() -> rows("/orders/get", Map.of("offset", "4500", "limit", "1"),
                call -> "{\"data\":{\"countTotal\":9000,\"orders\":[{\"order_id\":1}]}}", "order_id"))
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("no position above 4500")
                .hasMessageContaining("from(\"lazada:orders-get\")");
    }

    private static String message(String id, boolean more, String next) {
        return "{\"data\":{\"message_list\":[{\"message_id\":\"" + id + "\"}],\"has_more\":" + more + ",\"next_start_time\":"
                + next
                + ",\"last_message_id\":\"" + id + "\"}}";
    }

    private List<String> rows(String path, Map<String, String> parameters, Function<LazadaCall, String> answers, String id) {
        Listing listing = Listing.of(TestCalls.operation(path)).orElseThrow();
        LazadaCall first = listing.sized(TestCalls.call(TestCalls.operation(path), "GET", parameters, Map.of()));
        if (listing.position(first).isEmpty() && listing.paging().next().isEmpty()) {
            first = listing.at(first, listing.first());
        }
        PageReader reader = new PageReader(client(answers), listing);
        List<String> ids = new ArrayList<>();
        PagedRows rows = new PagedRows(reader, listing, first, reader.read(first));
        rows.forEachRemaining(row -> ids.add(row.path(id).asText()));
        return ids;
    }

    private LazadaClient client(Function<LazadaCall, String> answers) {
        return new LazadaClient() {
            @Override
            public CompletionStage<LazadaAnswer> call(LazadaCall call) {
                calls.add(call);
                try {
                    JsonNode envelope = Json.read(answers.apply(call).getBytes(StandardCharsets.UTF_8));
                    return CompletableFuture
                            .completedStage(new LazadaAnswer("r", "0", 200, envelope, envelope, new byte[0], List.of()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
