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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.paging.ListingPage;

/**
 * Reads the first page of a listing that is sorted by time, and goes on from the time of its last row. No position moves on, so
 * that a row which leaves the window while it is read pulls no other one out of sight.
 */
record SortedStep(RowReader rows, Instant from, Instant to) implements ReadStep {

    @Override
    public Found read(PageSource source) {
        PollWindow window = new PollWindow(from, to);
        ListingPage page = source.page(window, source.listing().first());
        if (isWhole(source, page)) {
            return Found.last(page.rows());
        }
        List<Instant> times = times(source, page.rows());
        if (times.isEmpty() || !isSorted(times)) {
            return new Found(page.rows(), List.of(new WholeStep(window, 1)));
        }
        Instant last = times.get(times.size() - 1);
        if (!last.isBefore(to)) {
            // what is left is of the next window
            return Found.last(page.rows());
        }
        if (last.isAfter(from)) {
            return new Found(page.rows(), List.of(new SortedStep(rows, last, to)));
        }
        // more rows than a page share one time
        Instant later = source.plus(from, 1);
        List<ReadStep> then = new ArrayList<>(List.of(new WholeStep(new PollWindow(from, later), 1)));
        if (later.isBefore(to)) {
            then.add(new SortedStep(rows, later, to));
        }
        return new Found(page.rows(), then);
    }

    private static boolean isWhole(PageSource source, ListingPage page) {
        return page.total() == null ? page.rows().size() < source.size() : page.total() <= page.rows().size();
    }

    private List<Instant> times(PageSource source, List<JsonNode> read) {
        List<Instant> times = new ArrayList<>(read.size());
        for (JsonNode row : read) {
            Instant time = rows.time(row);
            if (time != null) {
                times.add(source.floor(time));
            }
        }
        return times;
    }

    private static boolean isSorted(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i).isBefore(times.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
