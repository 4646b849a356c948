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

import io.github.camellazada.catalog.Paging;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.paging.ListingPage;

/**
 * Reads a window that need not be sorted: at once where it fits into a page, else in halves or from its last page to the first.
 *
 * @param window {@code null} for the whole listing
 * @param round  how often it has been begun
 */
record WholeStep(PollWindow window, int round) implements ReadStep {

    @Override
    public Found read(PageSource source) {
        Listing listing = source.listing();
        ListingPage page = source.page(window, listing.first());
        int rows = page.rows().size();
        if (page.total() == null) {
            return ForwardStep.after(source, window, listing.first(), page, 0, true);
        }
        if (page.total() <= rows) {
            return Found.last(page.rows());
        }
        boolean byPage = listing.isBy(Paging.Style.PAGE);
        long reach = reach(listing, rows, byPage);
        // a page is one state of the listing, which nothing can move meanwhile; by offset, pages can overlap instead
        boolean divide = window != null && (page.total() > reach || byPage && !source.isByDay());
        if (divide) {
            List<PollWindow> halves = source.halves(window);
            if (halves.size() > 1) {
                return new Found(List.of(), halves.stream().<ReadStep>map(half -> new WholeStep(half, 1)).toList());
            }
        }
        long last = byPage ? (page.total() + rows - 1) / rows : page.total() - rows;
        BackwardStep backward = new BackwardStep(window, Math.min(last, listing.last()), rows, page.total(), false, round);
        return new Found(List.of(), page.total() > reach
                ? List.of(backward, new RefusedStep(tooMany(page.total(), reach)))
                : List.of(backward));
    }

    private static long reach(Listing listing, int rows, boolean byPage) {
        long last = listing.last();
        if (last == Long.MAX_VALUE) {
            return last;
        }
        return byPage ? last * rows : last + rows;
    }

    private String tooMany(long total, long reach) {
        return "The listing has " + total + " rows " + (window == null
                ? "and no time window"
                : "from " + window.from() + " to " + window.to() + ", the shortest window that it takes")
                + ", and Lazada answers only the first " + reach
                + " of them. Those were read, the others cannot be paged: narrow the listing by its other parameters, with an"
                + " endpoint for each value";
    }
}
