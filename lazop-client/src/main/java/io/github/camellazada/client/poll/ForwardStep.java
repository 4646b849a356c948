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

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.Paging;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.paging.ListingPage;

/**
 * Reads a listing that does not tell the number of its rows page by page to its end, and more than one page once again: a row
 * that has left meanwhile may have pulled another one out of sight.
 *
 * @param window   {@code null} for the whole listing
 * @param position of the page
 * @param before   hash of the page before it
 * @param pages    how many pages of the pass were read
 * @param first    whether it is the first pass
 */
record ForwardStep(PollWindow window, long position, int before, int pages, boolean first) implements ReadStep {

    @Override
    public Found read(PageSource source) {
        ListingPage page = source.page(window, position);
        // some services answer a position behind the end with their last page; where pages have a limit, a short one is the last
        return pages > 0 && page.rows().hashCode() == before && !source.listing().isSizeLimited()
                ? end(source, List.of())
                : after(source, window, position, page, pages, first);
    }

    /** What follows on a page. */
    static Found after(PageSource source, PollWindow window, long position, ListingPage page, int pages, boolean first) {
        Listing listing = source.listing();
        int rows = page.rows().size();
        ForwardStep next = new ForwardStep(window,
                position + (listing.isBy(Paging.Style.PAGE) ? 1 : rows), page.rows().hashCode(), pages + 1, first);
        if (rows == 0 || listing.isSizeLimited() && rows < source.size()) {
            return next.end(source, page.rows());
        }
        return next.position <= listing.last()
                ? new Found(page.rows(), List.of(next))
                : new Found(page.rows(), List.of(new RefusedStep("Lazada answers no position above " + listing.last()
                        + " of this listing, and it has more rows than that: narrow it by its other parameters")));
    }

    private Found end(PageSource source, List<JsonNode> rows) {
        return first && pages > 1
                ? new Found(rows, List.of(new ForwardStep(window, source.listing().first(), 0, 0, false)))
                : Found.last(rows);
    }
}
