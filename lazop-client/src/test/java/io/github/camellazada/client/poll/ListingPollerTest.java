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
package io.github.camellazada.client.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.paging.Listing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The watermark moves over no row that a route has not completed, however a poll ends. */
class ListingPollerTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final Listing listing = Listing.of(TestCalls.operation("/orders/get")).orElseThrow();
    private final ChangingListing lazada = new ChangingListing(listing, LazadaCountry.SG.zone());
    private final MemoryWatermarkStore store = new MemoryWatermarkStore();
    private final ListingPoller poller = new ListingPoller(
            new PollSettings("123456", "test",
                    new PollPlan(listing.paging(), LazadaCountry.SG.zone(), Duration.ZERO, Duration.ofSeconds(5),
                            Duration.ofDays(1)),
                    NOW.minusSeconds(600), false),
            new WindowReader(lazada, listing,
                    TestCalls.call(listing.operation(), "GET", Map.of("limit", "2"), Map.of())),
            store, () -> NOW, row -> {
            });
    private final List<String> completed = new ArrayList<>();

    ListingPollerTest() {
        for (int i = 0; i < 5; i++) {
            lazada.put("a" + i, NOW.minusSeconds(100 - i));
        }
    }

    @Test
    void aPageWhoseReadingEndsWithAnErrorIsReadAgain() {
        int[] pages = {0};
        lazada.beforePage = () -> {
            if (++pages[0] == 2) {
                throw new OutOfMemoryError("no memory for a page");
            }
        };

        assertThatThrownBy(this::poll).isInstanceOf(OutOfMemoryError.class);
        assertThat(completed).hasSize(2);
        poll();

        assertThat(completed).containsExactlyInAnyOrder("a0", "a1", "a2", "a3", "a4");
        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(5));
    }

    @Test
    void rowsOfWhichNobodyToldTheEndComeAgain() {
        poller.begin();
        assertThat(poller.next(10, () -> true)).hasSize(2);
        // whoever took them was interrupted
        poll();
        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(600));
        poll();

        assertThat(completed).containsExactlyInAnyOrder("a0", "a1", "a2", "a3", "a4");
        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(5));
    }

    private void poll() {
        poller.begin();
        List<ListingRow> rows = poller.next(10, () -> true);
        while (!rows.isEmpty()) {
            rows.forEach(row -> {
                completed.add(row.json().get("order_id").asText());
                poller.completed(row);
            });
            rows = poller.next(10, () -> true);
        }
    }
}
