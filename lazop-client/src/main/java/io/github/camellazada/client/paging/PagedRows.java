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

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.exception.LazadaException;

/** The rows of a listing from one page on, in Lazada's order; it asks for a page when all rows before it are taken. */
@Internal
public final class PagedRows implements Iterator<JsonNode>, Closeable {
    private final PageReader reader;
    private final Listing listing;
    private final long start;
    private LazadaCall call;
    private ListingPage page;
    private long rows;
    private int next;
    private boolean ended;

    /**
     * @param call the call for the first page
     * @param page its answer
     */
    public PagedRows(PageReader reader, Listing listing, LazadaCall call, ListingPage page) {
        this.reader = reader;
        this.listing = listing;
        this.start = listing.rowsBefore(call);
        this.call = call;
        this.page = page;
        this.rows = page.rows().size();
    }

    /**
     * Waits for another page if need be; not for event loops.
     *
     * @throws LazadaException if that page cannot be read. The listing can be gone on with by another call
     */
    @Override
    public boolean hasNext() {
        while (!ended && next >= page.rows().size()) {
            turn();
        }
        return !ended;
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.rows().get(next++);
    }

    /** Asks for no page any more. */
    @Override
    public void close() {
        ended = true;
    }

    private void turn() {
        Optional<LazadaCall> following = following();
        if (following.isEmpty()) {
            ended = true;
            return;
        }
        ListingPage read = reader.read(following.get());
        // some services answer a position behind the end with their last page
        ended = read.rows().isEmpty() || read.total() == null && read.rows().equals(page.rows());
        call = following.get();
        page = read;
        rows += read.rows().size();
        next = 0;
    }

    private Optional<LazadaCall> following() {
        if (listing.isBy(Paging.Style.CURSOR)) {
            return listing.next(call, page.answer().envelope());
        }
        if (isLast(page.rows())) {
            return Optional.empty();
        }
        long position = listing.position(call).orElse(listing.first())
                + (listing.isBy(Paging.Style.PAGE) ? 1 : page.rows().size());
        if (position > listing.last()) {
            throw Refusals.request(call, "Lazada answers no position above " + listing.last() + " of this listing, and it has"
                    + " more rows than that. Ask for a shorter time window, or poll it with from(\"lazada:"
                    + call.operation().name() + "\"), which moves the window by itself");
        }
        return Optional.of(listing.at(call, position));
    }

    private boolean isLast(List<JsonNode> read) {
        if (read.isEmpty()) {
            return true;
        }
        if (page.total() != null) {
            return start + rows >= page.total();
        }
        return listing.isSizeLimited() && read.size() < listing.size(call).orElse(0L);
    }
}
