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
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.time.Backoff;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The watermark moves over no row that a route has not completed, however a poll ends. */
class ListingPollerTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final Listing listing = Listing.of(TestCalls.operation("/orders/get")).orElseThrow();
    private final ChangingListing lazada = new ChangingListing(listing, LazadaCountry.SG.zone());
    private final MemoryWatermarkStore store = new MemoryWatermarkStore();
    private final List<String> completed = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private boolean keeping = true;
    private Instant now = NOW;
    private Instant read = NOW;
    private String poisoned;
    private ListingPoller poller = poller(Duration.ZERO);

    private ListingPoller poller(Duration overlap) {
        return new ListingPoller(new PollSettings("123456", "test",
                new PollPlan(listing.paging(), LazadaCountry.SG.zone(), overlap, Duration.ofSeconds(5),
                        Duration.ofDays(1)),
                NOW.minusSeconds(600), () -> NOW, false, true),
                new WindowReader(lazada, listing,
                        TestCalls.call(listing.operation(), "GET", Map.of("limit", "2"), Map.of())),
                store, () -> read, row -> {
                }, new GiveWay(3, new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5)), Duration.ofDays(1),
                        ((InstantSource) () -> now).withZone(ZoneOffset.UTC), () -> completed.size(), new Letters()));
    }

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

    @Test
    void aRowThatFailsForEverBecomesADeadLetterAndTheWatermarkGoesOn() {
        poisoned = "a2";
        poll();
        assertThat(completed).containsExactlyInAnyOrder("a0", "a1", "a3", "a4");
        for (int attempt = 0; attempt < 5; attempt++) {
            poll(); // too soon after the one before to count
        }
        assertThat(letters).isEmpty();
        pass(10);
        poll();
        assertThat(poller.report().failing()).isEqualTo(1);
        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(600));
        pass(20);
        poll();

        assertThat(letters).containsExactly("a2 java.lang.IllegalArgumentException");
        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(5));
        assertThat(poller.report()).extracting(PollReport::dead, PollReport::failing, PollReport::rows, PollReport::held)
                .containsExactly(1L, 0, 4L, null);
    }

    @Test
    void whileTheRouteCompletesNothingARowWaitsForTheEndOfTheOutage() {
        poisoned = "all";
        for (int attempt = 0; attempt < 10; attempt++) {
            poll();
            pass(3600);
        }
        assertThat(letters).isEmpty();
        poisoned = null;
        poll();

        assertThat(completed).hasSize(5);
        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(5));
    }

    @Test
    void aRowThatFailsAloneIsADeadLetterAfterTheLongestTime() {
        poisoned = "all";
        poll();
        pass(10);
        poll();
        pass(20);
        poll();
        assertThat(letters).isEmpty();
        pass(86_400);
        poll();

        assertThat(letters).hasSize(5);
    }

    @Test
    void withoutDeadLettersTheWatermarkStaysAndTheReportSaysWhy() {
        keeping = false;
        poisoned = "a2";
        for (int attempt = 0; attempt < 5; attempt++) {
            poll();
            pass(100);
        }

        assertThat(store.position("123456", "test")).isEqualTo(NOW.minusSeconds(600));
        assertThat(poller.report().held()).isEqualTo("object a2 (java.lang.IllegalArgumentException)");
    }

    @Test
    void aRowThatLazadaShowsLateIsCountedWithItsDelay() {
        poller = poller(Duration.ofMinutes(10));
        poll();
        assertThat(poller.report()).extracting(PollReport::late, PollReport::windows).containsExactly(0L, 1L);
        read = NOW.plusSeconds(60);
        lazada.put("late", NOW.minusSeconds(125));
        poll();

        assertThat(completed).hasSize(6);
        assertThat(poller.report()).extracting(PollReport::late, PollReport::latest, PollReport::watermark)
                .containsExactly(1L, Duration.ofSeconds(120), NOW.plusSeconds(55));
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private void poll() {
        poller.begin();
        List<ListingRow> rows = poller.next(10, () -> true);
        while (!rows.isEmpty()) {
            rows.forEach(row -> {
                if (row.object().equals(poisoned) || "all".equals(poisoned)) {
                    poller.failed(row, new IllegalArgumentException("Alice cannot be booked"));
                } else {
                    completed.add(row.object());
                    poller.completed(row);
                }
            });
            rows = poller.next(10, () -> true);
        }
    }

    private final class Letters implements DeadRows {
        @Override
        public boolean isKeeping() {
            return keeping;
        }

        @Override
        public CompletionStage<Void> keep(ListingRow row, String reason) {
            letters.add(row.object() + " " + reason);
            return CompletableFuture.completedStage(null);
        }
    }
}
