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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.exception.LazadaResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever changes while a listing is read, the last state of each object is read sooner or later. */
class ChangingListingTest {
    private static final ZoneId ZONE = LazadaCountry.SG.zone();
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private KnownRows known = new KnownRows(1_000_000);
    private final Map<String, Long> delivered = new HashMap<>();
    private int deliveries;
    private int pageSize;

    static Stream<String> listings() {
        return OperationCatalog.all().stream().filter(operation -> Listing.of(operation).isPresent())
                .filter(operation -> operation.paging().unpolled() == null && !operation.paging().ids().isEmpty())
                .collect(Collectors.toMap(ChangingListingTest::shape, OperationDescriptor::path, (one, other) -> one,
                        TreeMap::new))
                .values().stream();
    }

    /** Listings of one shape are read alike. */
    private static String shape(OperationDescriptor operation) {
        Paging paging = operation.paging();
        Listing listing = Listing.of(operation).orElseThrow();
        TimeWindow window = paging.window();
        return paging.style() + " " + (paging.total() == null) + " " + listing.isSizeLimited() + " "
                + (listing.last() == Long.MAX_VALUE) + " " + (window == null
                        ? ""
                        : window.step() + " " + window.sort().isEmpty() + " " + window.form() + " " + (window.field() == null));
    }

    static Stream<String> withWindow() {
        return listings().filter(path -> TestCalls.operation(path).paging().window() != null
                && TestCalls.operation(path).paging().window().field() != null);
    }

    @ParameterizedTest
    @MethodSource("listings")
    void noChangeWhilePagesAreReadHidesARow(String path) {
        for (int seed = 0; seed < 4; seed++) {
            run(path, seed, Duration.ZERO);
        }
    }

    @ParameterizedTest
    @MethodSource("withWindow")
    void noRowThatIsShownLateIsLost(String path) {
        for (int seed = 10; seed < 12; seed++) {
            run(path, seed, OVERLAP.minusMinutes(1));
        }
    }

    private void run(String path, int seed, Duration late) {
        delivered.clear();
        known = new KnownRows(1_000_000);
        Random chance = new Random(seed);
        ChangingListing lazada = listing(path);
        lazada.exclusive = chance.nextBoolean();
        lazada.shuffled = seed % 3 == 2;
        pageSize = lazada.shuffled ? 15 : 1 + chance.nextInt(12);
        boolean less = chance.nextBoolean() && Listing.of(TestCalls.operation(path)).orElseThrow().paging().total() != null;
        lazada.mostRows = less ? Math.max(1, pageSize - 1) : Integer.MAX_VALUE;
        Instant[] now = {START};
        for (int i = 0; i < 60; i++) {
            // many share a second
            lazada.put("a" + i, START.minusSeconds(chance.nextInt(8)));
        }
        boolean[] quiet = {false};
        lazada.beforePage = () -> {
            now[0] = now[0].plusMillis(chance.nextInt(400));
            lazada.now = now[0];
            if (!quiet[0]) {
                for (int i = chance.nextInt(3); i > 0; i--) {
                    String id = "a" + chance.nextInt(90);
                    Instant shown = late.isZero()
                            ? Instant.MIN
                            : now[0].plusMillis((long) (late.toMillis() * chance.nextDouble()));
                    lazada.put(id, now[0], shown);
                }
            }
        };
        Instant watermark = START.minusSeconds(60);
        for (int polls = 0; polls < 12; polls++) {
            quiet[0] = polls >= 8;
            now[0] = now[0].plusSeconds(quiet[0] ? OVERLAP.toSeconds() / 2 : 20);
            lazada.now = now[0];
            watermark = poll(lazada, path, watermark, now[0]);
        }
        assertThat(delivered).as(path + " with seed " + seed).isEqualTo(lazada.versions());
    }

    private Instant poll(ChangingListing lazada, String path, Instant watermark, Instant now) {
        WindowReader reader = reader(lazada, path);
        if (reader.listing().paging().window() == null) {
            drain(reader, null);
            return now;
        }
        PollPlan plan = new PollPlan(reader.listing().paging(), ZONE, OVERLAP, Duration.ofSeconds(5), Duration.ofDays(1));
        PollWindow window = plan.next(watermark, now).orElseThrow();
        drain(reader, window);
        return window.to();
    }

    private void drain(WindowReader reader, PollWindow window) {
        WindowRead read = reader.open(window, known, unreadable -> {
            throw new AssertionError(unreadable.toString());
        });
        while (!read.isComplete()) {
            for (ListingRow row : read.next()) {
                deliveries++;
                delivered.merge(row.object().split("-")[0], row.json().get("version").asLong(), Math::max);
                known.add(row);
            }
            assertThat(read.calls()).as("a live-lock").isLessThan(20_000);
        }
    }

    @ParameterizedTest
    @MethodSource("withWindow")
    void moreRowsThanAPageWithOneTimeAreAllReadOnce(String path) {
        ChangingListing lazada = listing(path);
        for (int i = 0; i < 230; i++) {
            lazada.put("a" + i, START.plusSeconds(i < 200 ? 100 : i));
        }

        drain(reader(lazada, path), new PollWindow(START, START.plusSeconds(3600)));

        assertThat(delivered.keySet()).hasSize(230);
        assertThat(deliveries).isEqualTo(230);
    }

    @ParameterizedTest
    @MethodSource("withWindow")
    void aTotalThatIsLowerThanTheRowsOfAPageHidesNoRow(String path) {
        ChangingListing lazada = listing(path);
        for (int i = 0; i < 230; i++) {
            lazada.put("a" + i, START.plusSeconds(i));
        }
        lazada.told = 0;

        drain(reader(lazada, path), new PollWindow(START, START.plusSeconds(3600)));

        assertThat(delivered.keySet()).hasSize(230);
    }

    @Test
    void anOrderThatAPageListsTwiceComesOnce() {
        ChangingListing lazada = listing("/orders/get");
        for (int i = 0; i < 130; i++) {
            lazada.put("a" + i, START.plusSeconds(i));
        }
        lazada.doubled = true;

        drain(reader(lazada, "/orders/get"), new PollWindow(START, START.plusSeconds(3600)));

        assertThat(delivered.keySet()).hasSize(130);
        assertThat(deliveries).isEqualTo(130);
    }

    @Test
    void rowsOfTheEndOfAWindowAreOfTheNextOne() {
        ChangingListing lazada = listing("/orders/get");
        Instant end = START.plusSeconds(60);
        for (int i = 0; i < 230; i++) {
            lazada.put("a" + i, START.plusSeconds(i < 30 ? i : 60));
        }

        drain(reader(lazada, "/orders/get"), new PollWindow(START, end));
        drain(reader(lazada, "/orders/get"), new PollWindow(end, end.plusSeconds(60)));

        assertThat(delivered.keySet()).hasSize(230);
    }

    @Test
    void aWindowThatCannotBeDividedSaysWhatItCannotPage() {
        ChangingListing lazada = listing("/orders/get");
        for (int i = 0; i < 5_000; i++) {
            lazada.put("a" + i, START.plusSeconds(7));
        }

        assertThatThrownBy(() -> drain(reader(lazada, "/orders/get"), new PollWindow(START, START.plusSeconds(60))))
                .isInstanceOf(LazadaResponseException.class)
                .hasMessageContaining("5000 rows").hasMessageContaining("first 4600");
        assertThat(delivered.keySet()).as("those that can be paged").hasSize(4_600);
    }

    @Test
    void aWindowAboveTheLastOffsetIsDivided() {
        ChangingListing lazada = listing("/products/get");
        for (int i = 0; i < 30_000; i++) {
            lazada.put("a" + i, START.plusSeconds(i));
        }

        drain(reader(lazada, "/products/get"), new PollWindow(START, START.plusSeconds(40_000)));

        assertThat(delivered.keySet()).hasSize(30_000);
        assertThat(lazada.calls).as("pages of 50, and what it takes to divide").hasSizeLessThan(30_000 / 50 * 3 / 2);
    }

    @Test
    void historyNeedsAsManyPagesAsItsRowsFill() {
        ChangingListing lazada = listing("/orders/get");
        for (int i = 0; i < 20_000; i++) {
            lazada.put("a" + i, START.plusSeconds(i));
        }

        drain(reader(lazada, "/orders/get"), new PollWindow(START, START.plusSeconds(40_000)));

        assertThat(delivered.keySet()).hasSize(20_000);
        assertThat(lazada.calls).hasSizeLessThan(20_000 / 100 * 11 / 10);
    }

    private static ChangingListing listing(String path) {
        return new ChangingListing(Listing.of(TestCalls.operation(path)).orElseThrow(), ZONE);
    }

    private WindowReader reader(ChangingListing lazada, String path) {
        List<String> names = TestCalls.operation(path).paging().parameters();
        Map<String, String> size = pageSize == 0 || names.size() < 2 || names.get(1).contains(".")
                ? Map.of()
                : Map.of(names.get(names.size() - 1), Integer.toString(pageSize));
        LazadaCall call = TestCalls.call(TestCalls.operation(path), "GET", size, Map.of());
        return new WindowReader(lazada, Listing.of(TestCalls.operation(path)).orElseThrow(), call);
    }
}
