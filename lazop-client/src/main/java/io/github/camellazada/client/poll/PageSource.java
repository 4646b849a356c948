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
import java.util.List;
import java.util.Map;

import io.github.camellazada.catalog.TimeWindow;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.paging.Listing;
import io.github.camellazada.client.paging.ListingPage;
import io.github.camellazada.client.paging.PageReader;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaResponseException;

/** The pages of one listing by window and position, for one seller. */
final class PageSource {
    private final PageReader reader;
    private final Listing listing;
    private final LazadaCall template;
    private final TimeWindow times;
    private final ZoneId zone;
    private long calls;

    /** @param call its parameters but those of window, order and position */
    PageSource(PageReader reader, Listing listing, LazadaCall call, ZoneId zone) {
        this.reader = reader;
        this.listing = listing;
        this.times = listing.paging().window();
        this.zone = zone;
        LazadaCall sized = listing.sized(call);
        if (times != null) {
            for (Map.Entry<String, String> sort : times.sort().entrySet()) {
                sized = sized.with(sort.getKey(), sort.getValue());
            }
        }
        this.template = sized;
    }

    Listing listing() {
        return listing;
    }

    /** Reads a page; {@code null} as the window stands for the whole listing. */
    ListingPage page(PollWindow window, long position) {
        calls++;
        return reader.read(listing.at(window == null ? template : within(window), position));
    }

    /** How many rows are asked for at once. */
    long size() {
        return listing.size(template).orElse(Long.MAX_VALUE);
    }

    long calls() {
        return calls;
    }

    private LazadaCall within(PollWindow window) {
        // a day is named by itself, so that the last one is the day of the last instant inside the window
        Instant last = isByDay() ? window.to().minusMillis(1) : window.to();
        // a step earlier than asked for, since no source says whether the time of the parameter itself belongs to the window
        Instant first = isByDay() ? window.from() : plus(floor(window.from()), -1);
        return template.with(times.after(), times.form().text(first, zone))
                .with(times.before(), times.form().text(last, zone));
    }

    /** The last instant at or before that one which the parameters can tell from others. */
    Instant floor(Instant time) {
        return times.floor(time, zone);
    }

    Instant plus(Instant time, long steps) {
        return times.plus(time, steps, zone);
    }

    boolean isByDay() {
        return times.step() == TimeWindow.Step.DAY;
    }

    /** Two windows that make up a window; the window alone where the parameters cannot divide it. */
    List<PollWindow> halves(PollWindow window) {
        Instant middle = floor(window.from().plus(Duration.between(window.from(), window.to()).dividedBy(2)));
        if (!middle.isAfter(window.from())) {
            middle = plus(middle, 1);
        }
        return middle.isAfter(window.from()) && middle.isBefore(window.to())
                ? List.of(new PollWindow(window.from(), middle), new PollWindow(middle, window.to()))
                : List.of(window);
    }

    /** What cannot be read to its end, so that the watermark must stay. */
    LazadaResponseException failure(String message) {
        LazadaFailure failure = Refusals.failure(template, message, true);
        return new LazadaResponseException(failure);
    }
}
