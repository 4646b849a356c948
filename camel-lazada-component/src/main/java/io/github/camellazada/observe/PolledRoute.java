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
package io.github.camellazada.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.camellazada.client.poll.PollReport;

/** How the polls of one route go, for whoever shows it. */
public final class PolledRoute {
    private final String route;
    private final Supplier<State> state;
    private final Clock clock;
    private volatile Instant ended;

    /**
     * @param state looks without waiting for anybody
     * @param clock Lazada's time
     */
    public PolledRoute(String route, Supplier<State> state, Clock clock) {
        this.route = route;
        this.state = state;
        this.clock = clock;
        this.ended = clock.instant();
    }

    /**
     * What is known of its pollers.
     *
     * @param polling    whether this process is the one to poll
     * @param live       its pollers, one for each seller
     * @param backfills  its back-fills, one for each seller
     * @param backfilled how much of them is loaded, from 0 to 1; {@code null} without any
     * @param unknown    sellers that are named and have no token
     */
    public record State(boolean polling, List<PollReport> live, List<PollReport> backfills, Double backfilled,
            Set<String> unknown) {
    }

    public String route() {
        return route;
    }

    public State state() {
        return state.get();
    }

    /** A round over all sellers has ended without a failure. */
    public void ended() {
        ended = clock.instant();
    }

    /** All pollers and back-fills together. */
    public Optional<PollReport> all() {
        State now = state.get();
        return Stream.concat(now.live().stream(), now.backfills().stream()).reduce(PollReport::plus);
    }

    /**
     * How long ago the route had all changes, of the seller that is furthest behind; {@code null} where another process polls.
     */
    public Duration lag() {
        State now = state.get();
        return now.polling()
                ? Duration.between(now.live().stream().map(this::reached).min(Instant::compareTo).orElse(ended),
                        clock.instant())
                : null;
    }

    private Instant reached(PollReport seller) {
        return seller.watermark() != null ? seller.watermark() : seller.polled() != null ? seller.polled() : ended;
    }

    @Override
    public String toString() {
        return "PolledRoute[" + route + "]";
    }
}
