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
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.github.camellazada.catalog.LazadaTimes;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.poll.ListingPoller;
import io.github.camellazada.client.poll.PollPlan;
import io.github.camellazada.client.poll.PollSettings;
import io.github.camellazada.client.poll.UnreadableRow;
import io.github.camellazada.client.poll.WindowReader;
import io.github.camellazada.poll.OnWatermarkGap;
import io.github.camellazada.producer.RowWriter;
import org.apache.camel.Exchange;

/** Makes the pollers of an endpoint, one for each seller that it names. */
final class SellerPolls {
    private final EndpointContext endpoint;
    private final LazadaConfiguration configuration;
    private final BiConsumer<SellerPoll, UnreadableRow> unreadable;
    private final CallReader calls;
    private final Listing listing;
    private final LazadaClient client;
    private final PolledLetters letters;
    private final LongSupplier completed;
    private final Clock clock;
    private final Supplier<Instant> start;

    /**
     * @param unreadable takes rows that cannot be read
     * @param completed  how many rows the route has completed
     */
    SellerPolls(EndpointContext endpoint, BiConsumer<SellerPoll, UnreadableRow> unreadable, PolledLetters letters,
            LongSupplier completed) {
        this.endpoint = endpoint;
        this.configuration = endpoint.configuration();
        this.unreadable = unreadable;
        this.letters = letters;
        this.completed = completed;
        this.calls = new CallReader(endpoint);
        SharedServices shared = endpoint.shared();
        this.listing = Listing.of(calls.fixed().descriptor()).orElseThrow();
        this.client = shared.client(configuration, calls.fixed().descriptor());
        shared.clients().observer().expected(calls.fixed().descriptor());
        LazopClient lazop = shared.clients().get(shared.settings(configuration).client());
        InstantSource lazadaTime = () -> configuration.clockOrSystem().instant().plus(lazop.clockSkew().current());
        this.clock = lazadaTime.withZone(ZoneOffset.UTC);
        Instant here = configuration.clockOrSystem().instant();
        this.start = () -> here.plus(lazop.clockSkew().current());
    }

    /** Equal in all processes that poll the same. */
    static String namespace(EndpointContext endpoint) {
        LazadaConfiguration configuration = endpoint.configuration();
        String sellers = String.join("-", sellers(configuration));
        String name = configuration.getWatermarkName() == null ? "" : "-" + configuration.getWatermarkName();
        return ("lazada-" + configuration.getAppKey() + "-" + endpoint.target().operation() + "-" + sellers + name)
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    /** Lazada's time. */
    Clock clock() {
        return clock;
    }

    List<SellerPoll> all() {
        List<SellerPoll> all = new ArrayList<>();
        for (String seller : sellers(configuration)) {
            all.add(one(seller.isEmpty() ? null : seller));
        }
        endpoint.shared().pollers().claim(all.stream().map(SellerPoll::name).toList());
        return all;
    }

    private static List<String> sellers(LazadaConfiguration configuration) {
        String named = configuration.getSellerId();
        return named == null ? List.of("") : StreamSellers.named(named);
    }

    private SellerPoll one(String seller) {
        LazadaCall call = call(seller);
        WindowReader reader = new WindowReader(client, listing, call);
        String name = name(call);
        SellerPoll[] made = new SellerPoll[1];
        ListingPoller poller = new ListingPoller(settings(name, reader.zone()), reader,
                listing.paging().window() == null ? null : ChosenStores.watermarks(endpoint), clock::instant,
                row -> unreadable.accept(made[0], row),
                PollRules.giveWay(configuration, clock, completed, letters.of(call.seller(), call.country())));
        made[0] = new SellerPoll(name, calls.fixed().operation(), call, new RowWriter(configuration.getOutputType()), poller);
        return made[0];
    }

    /** The call as the endpoint describes it; window and position are set for each page, and only checked here. */
    private LazadaCall call(String seller) {
        Exchange exchange = endpoint.endpoint().createExchange();
        exchange.getMessage().setHeader(LazadaConstants.SELLER_ID, seller);
        TimeWindow window = listing.paging().window();
        if (window != null) {
            String time = window.form().text(clock.instant(), ZoneId.of("UTC"));
            exchange.getMessage().setHeader(LazadaConstants.PARAM_PREFIX + window.after(), time);
            exchange.getMessage().setHeader(LazadaConstants.PARAM_PREFIX + window.before(), time);
        }
        for (String position : listing.paging().parameters()) {
            if (!position.contains(".") && !endpoint.target().parameters().containsKey(position)) {
                exchange.getMessage().setHeader(LazadaConstants.PARAM_PREFIX + position, listing.defaultOf(position));
            }
        }
        return calls.read(calls.fixed(), exchange, true).call();
    }

    private String name(LazadaCall call) {
        return poller(endpoint) + "/"
                + (call.seller() == null ? "-" : call.seller())
                + "/" + (call.country() == null ? "-" : call.country().name().toLowerCase(Locale.ROOT));
    }

    /** Name of the poller, without its seller. */
    static String poller(EndpointContext endpoint) {
        String given = endpoint.configuration().getWatermarkName();
        return given == null ? endpoint.target().operation().toString() : given;
    }

    private PollSettings settings(String name, ZoneId zone) {
        PollPlan plan = listing.paging().window() == null
                ? null
                : new PollPlan(listing.paging(), zone, Duration.ofMillis(configuration.getPollOverlap()),
                        Duration.ofMillis(configuration.getPollSettleTime()),
                        Duration.ofMillis(configuration.getMaxPollWindow()));
        String from = configuration.getPollFrom();
        Instant begin = from == null ? null : LazadaTimes.instant(from.trim(), zone);
        if (from != null && begin == null) {
            throw new IllegalArgumentException("pollFrom=" + from + " is no time; write an instant such as"
                    + " 2026-01-01T00:00:00+08:00, or a date such as 2026-01-01");
        }
        return new PollSettings(configuration.getAppKey(), name, plan, begin, start,
                configuration.getOnWatermarkGap() == OnWatermarkGap.resume, true);
    }
}
