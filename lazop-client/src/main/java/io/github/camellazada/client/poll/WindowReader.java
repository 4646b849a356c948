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

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaClient;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.paging.ListingPage;
import io.github.camellazada.client.paging.PageReader;

/**
 * Reads windows of a listing for one seller, in the way that loses no row while the listing changes: sorted by time where the
 * listing can be sorted, else in windows of one page, else from the last page to the first.
 */
@Internal
public final class WindowReader {
    private final PageReader pages;
    private final Listing listing;
    private final LazadaCall call;
    private final ZoneId zone;
    private final OwnerListing owners;
    private final PageReader ownerPages;

    /**
     * @param client carries each page as a call of its own
     * @param call   seller, country, priority, and the parameters that filter the listing
     */
    public WindowReader(LazadaClient client, Listing listing, LazadaCall call) {
        this(client, listing, call, null);
    }

    /** @param owners for whom the listing is asked one by one, or {@code null} where it lists all rows of a seller */
    public WindowReader(LazadaClient client, Listing listing, LazadaCall call, OwnerListing owners) {
        this.pages = new PageReader(client, listing);
        this.listing = listing;
        this.call = call;
        this.owners = owners;
        this.ownerPages = owners == null ? null : new PageReader(client, owners.listing());
        this.zone = call.country() == null ? ZoneOffset.UTC : call.country().zone();
    }

    /**
     * Begins to read a window.
     *
     * @param window     {@code null} to read the whole listing
     * @param known      rows that are not read again; whoever completes a row adds it
     * @param unreadable takes rows from which object or time cannot be read; what it throws ends the window
     */
    public WindowRead open(PollWindow window, KnownRows known, Consumer<UnreadableRow> unreadable) {
        TimeWindow times = listing.paging().window();
        if (window != null && times == null) {
            throw new IllegalArgumentException("The listing " + listing.operation().name() + " has no time window");
        }
        RowReader rows = new RowReader(listing, zone);
        PageSource source = new PageSource(pages, listing, call, zone);
        if (owners != null) {
            PageSource ownerSource = new PageSource(ownerPages, owners.listing(), owners.call(), zone);
            return new WindowRead(source, rows, window, known, unreadable, new OwnedRead(owners, ownerSource,
                    owner -> new PageSource(pages, listing, call.with(owners.parameter(), owner), zone), window, unreadable)
                    .first());
        }
        ReadStep first = window == null || times.sort().isEmpty() || times.field() == null
                ? new WholeStep(window, 1)
                : new SortedStep(rows, source.floor(window.from()), window.to());
        return new WindowRead(source, rows, window, known, unreadable, first);
    }

    /**
     * Counts the rows of a window by one call.
     *
     * @return empty where the listing does not tell how many there are, or has to be asked for each owner
     * @throws io.github.camellazada.exception.LazadaException if the call fails
     */
    public Optional<Size> size(PollWindow window) {
        if (owners != null) {
            return Optional.empty();
        }
        ListingPage page = new PageSource(pages, listing, call, zone).page(window, listing.first());
        return Optional.ofNullable(page.total()).map(total -> new Size(total, listing.size(listing.sized(call)).orElse(
                (long) Math.max(1, page.rows().size()))));
    }

    /**
     * Counts those for whom the listing is asked one by one, by one call.
     *
     * @return empty where it lists all rows of a seller, or Lazada does not tell how many they are
     * @throws io.github.camellazada.exception.LazadaException if the call fails
     */
    public Optional<Long> owners() {
        return owners == null
                ? Optional.empty()
                : Optional.ofNullable(new PageSource(ownerPages, owners.listing(), owners.call(), zone)
                        .page(null, owners.listing().first()).total());
    }

    /**
     * How much a window holds.
     *
     * @param rows number of rows
     * @param page most rows of a page
     */
    public record Size(long rows, long page) {
    }

    /** The time zone of the site, in which the listing reads and writes times without an offset. */
    public ZoneId zone() {
        return zone;
    }

    public Listing listing() {
        return listing;
    }
}
