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
package io.github.camellazada;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.StreamDescriptor;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.poll.GiveWay;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.OwnerListing;
import io.github.camellazada.client.poll.PollPlan;
import io.github.camellazada.client.poll.PollSettings;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.client.poll.WatermarkStore;
import io.github.camellazada.client.poll.WindowReader;
import io.github.camellazada.client.stream.Backfill;
import io.github.camellazada.client.stream.BackfillEstimate;
import io.github.camellazada.client.stream.ChangeSource;
import io.github.camellazada.client.stream.ListedRows;
import io.github.camellazada.client.stream.StreamMerger;
import io.github.camellazada.client.stream.StreamPoll;
import io.github.camellazada.client.stream.StreamScope;
import io.github.camellazada.poll.OnWatermarkGap;

/** Makes the pollers and back-fills of the sellers of one stream. */
final class StreamPollers {
    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final StreamDescriptor stream;
    private final LazopClient client;
    private final StreamMerger merger;
    private final WatermarkStore watermarks;
    private final BiConsumer<StreamScope, UnreadableRow> unreadable;
    private final PolledLetters letters;
    private final Clock clock;
    private final boolean pushed;
    private final Supplier<Instant> start;

    /**
     * @param pushed whether a push has time to come before a change is polled
     * @param clock  Lazada's time
     */
    StreamPollers(EndpointContext endpoint, StreamDescriptor stream, LazopClient client, StreamMerger merger,
            BiConsumer<StreamScope, UnreadableRow> unreadable, PolledLetters letters, Clock clock, boolean pushed) {
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.stream = stream;
        this.client = client;
        this.merger = merger;
        this.watermarks = isWhole() ? null : ChosenStores.watermarks(endpoint);
        this.unreadable = unreadable;
        this.letters = letters;
        this.clock = clock;
        this.pushed = pushed;
        Instant here = configuration.clockOrSystem().instant();
        this.start = () -> here.plus(client.clockSkew().current()).truncatedTo(ChronoUnit.SECONDS);
    }

    StreamPoll live(StreamScope scope) {
        WindowReader reader = reader(scope, null);
        ListedRows rows = new ListedRows(scope, stream, merger, ChangeSource.poll);
        Duration settle = Duration.ofMillis(pushed ? configuration.getPushGrace() : configuration.getPollSettleTime());
        PollPlan plan = isWhole()
                ? null
                : plan(scope, reader, Duration.ofMillis(configuration.getPollOverlap()), settle);
        return poll(scope, reader, rows, settings(name(scope), plan, null), clock::instant);
    }

    /** @throws IllegalArgumentException if {@code pollFrom} is no time */
    Backfill backfill(StreamScope scope) {
        WindowReader reader = reader(scope, CallPriority.BACKFILL);
        ListedRows rows = new ListedRows(scope, stream, merger, ChangeSource.backfill);
        Instant from = from(configuration, scope.country().zone());
        Instant until = start.get();
        PollPlan plan = plan(scope, reader, Duration.ZERO, Duration.ZERO);
        String name = name(scope) + "/backfill/" + from;
        return new Backfill(scope, watermarks, poll(scope, reader, rows, settings(name, plan, from), () -> until),
                new BackfillEstimate(reader, stream, endpoint.shared().limits().dailyQuota(), clock),
                new Backfill.Span(name + "/done", from, until), clock);
    }

    /** Whether something that was there before is to be loaded, which a listing read as a whole shows anyway. */
    boolean isBackfilled() {
        return configuration.getPollFrom() != null && !isWhole();
    }

    private boolean isWhole() {
        return stream.listing().reach() == StreamDescriptor.Reach.ALL;
    }

    private StreamPoll poll(StreamScope scope, WindowReader reader, ListedRows rows, PollSettings settings,
            Supplier<Instant> now) {
        GiveWay giveWay = PollRules.giveWay(configuration, clock, () -> merger.report().changes(),
                letters.of(scope.seller(), scope.country()));
        return new StreamPoll(scope, new ListingPoller(settings, reader, watermarks, now, row -> unreadable.accept(scope, row),
                giveWay), rows, clock);
    }

    private PollPlan plan(StreamScope scope, WindowReader reader, Duration overlap, Duration settle) {
        return new PollPlan(reader.listing().paging(), scope.country().zone(), overlap, settle,
                longest(reader.listing().paging().window().longestDays()));
    }

    private Duration longest(Integer days) {
        // each window costs a call for each owner
        return stream.listing().owners() == null || days == null
                ? Duration.ofMillis(configuration.getMaxPollWindow())
                : Duration.ofDays(days);
    }

    private PollSettings settings(String name, PollPlan plan, Instant from) {
        return new PollSettings(configuration.getAppKey(), name, plan, from, start,
                configuration.getOnWatermarkGap() == OnWatermarkGap.resume, false);
    }

    private WindowReader reader(StreamScope scope, CallPriority priority) {
        StreamDescriptor.Owners owners = stream.listing().owners();
        // calls for each owner are many, and none of them is urgent
        CallPriority used = owners == null ? priority : CallPriority.BACKFILL;
        String operation = stream.listing().operation();
        return new WindowReader(client, listing(operation), page(scope, operation, used), owners == null
                ? null
                : new OwnerListing(listing(owners.operation()), page(scope, owners.operation(), used), owners.id(),
                        owners.parameter()));
    }

    private static Listing listing(String operation) {
        return Listing.of(OperationCatalog.get(EndpointPath.operation(operation))).orElseThrow();
    }

    private LazadaCall page(StreamScope scope, String operation, CallPriority priority) {
        return new StreamClient(client, configuration).read(scope, operation, Map.of(), priority);
    }

    /** @throws IllegalArgumentException if {@code pollFrom} is no time */
    static Instant from(LazadaConfiguration configuration, ZoneId zone) {
        Instant from = LazadaTimes.instant(configuration.getPollFrom().trim(), zone);
        if (from == null) {
            throw new IllegalArgumentException(
                    "pollFrom=" + configuration.getPollFrom() + " is no time; write an instant such as"
                            + " 2026-01-01T00:00:00+08:00, or a date such as 2026-01-01");
        }
        return from;
    }

    /** What tells the watermarks of this route from those of others: by its sellers, or for all of them. */
    List<String> claims() {
        List<String> named = StreamSellers.named(configuration.getSellerId());
        String country = configuration.getCountry() == null ? "" : "/" + lower(configuration.getCountry());
        return (named.isEmpty() ? List.of("all sellers") : named).stream()
                .map(seller -> prefix() + "/" + seller + country).toList();
    }

    private String name(StreamScope scope) {
        return prefix() + "/" + scope.seller() + "/" + lower(scope.country());
    }

    private String prefix() {
        return poller(configuration, stream);
    }

    /** Name of the poller, without its seller. */
    static String poller(LazadaConfiguration configuration, StreamDescriptor stream) {
        return (configuration.getWatermarkName() == null ? "stream" : configuration.getWatermarkName()) + "/" + stream.stream();
    }

    private static String lower(LazadaCountry country) {
        return country.name().toLowerCase(Locale.ROOT);
    }
}
