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
        Backward backward = new Backward(window, Math.min(last, listing.last()), rows, page.total(), false, round);
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

    /**
     * Reads a window from its last page to its first: a row that leaves it meanwhile moves others to pages that are still to come, so
     * that one is read twice rather than never. A window that has grown meanwhile is read again in halves, down to those that fit into
     * a page, which is one state of the listing.
     *
     * @param window   {@code null} for the whole listing
     * @param position of the page
     * @param rows     rows of a full page
     * @param total    number of all rows as the page before told it
     * @param grown    whether the number has risen
     * @param round    how often the window has been begun
     */
    record Backward(PollWindow window, long position, int rows, long total, boolean grown, int round) implements ReadStep {
        private static final int ROUNDS = 5;
        // a twentieth of a page is read twice, for rows that come in while others leave
        private static final int OVERLAP = 20;

        @Override
        public Found read(PageSource source) {
            Listing listing = source.listing();
            ListingPage page = source.page(window, position);
            boolean more = grown || page.total() != null && page.total() > total;
            long now = page.total() == null ? total : page.total();
            if (position > listing.first()) {
                long next = Math.max(listing.first(), position - stride(listing));
                return new Found(page.rows(), List.of(new Backward(window, next, rows, now, more, round)));
            }
            if (!more) {
                return Found.last(page.rows());
            }
            List<PollWindow> halves = window == null ? List.of() : source.halves(window);
            if (halves.size() > 1) {
                return new Found(page.rows(), halves.stream().<ReadStep>map(half -> new WholeStep(half, 1)).toList());
            }
            if (round < ROUNDS) {
                return new Found(page.rows(), List.of(new WholeStep(window, round + 1)));
            }
            // what is new in a whole listing or on the same day is found by the next poll; a finer window is left behind
            return window == null || source.isByDay()
                    ? Found.last(page.rows())
                    : new Found(page.rows(), List.of(new RefusedStep("The window from " + window.from() + " to " + window.to()
                            + " has grown each of the " + ROUNDS
                            + " times that it was read, so that a row may have been missed."
                            + " It is read again; if this repeats, raise pollSettleTime so that Lazada shows all rows by then")));
        }

        private long stride(Listing listing) {
            return listing.isBy(Paging.Style.PAGE) ? 1 : Math.max(1, rows - Math.max(1, rows / OVERLAP));
        }
    }
}
