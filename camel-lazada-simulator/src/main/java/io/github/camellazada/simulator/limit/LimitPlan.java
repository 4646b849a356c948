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
package io.github.camellazada.simulator.limit;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Describes a limit: {@code limits.per(CountedBy.SELLER).on("/orders/get").ban(Duration.ofSeconds(5)).calls(10, second)}. */
public final class LimitPlan {
    private final CountedBy counted;
    private final Consumer<LimitRule> activate;
    private String path;
    private String seller;
    private Duration ban = Duration.ofSeconds(1);
    private ThrottleShape shape = ThrottleShape.API_CALL_LIMIT;

    LimitPlan(CountedBy counted, Consumer<LimitRule> activate) {
        this.counted = counted;
        this.activate = activate;
    }

    /** Only for that operation. */
    public LimitPlan on(String onlyPath) {
        path = onlyPath;
        return this;
    }

    /** Only for that seller. */
    public LimitPlan of(String onlySeller) {
        seller = onlySeller;
        return this;
    }

    /** How long everything is refused after the first call too many; a second unless set, zero for no ban. */
    public LimitPlan ban(Duration duration) {
        ban = Objects.requireNonNull(duration);
        return this;
    }

    /** How a refused call is answered; {@link ThrottleShape#API_CALL_LIMIT} unless set. */
    public LimitPlan answer(ThrottleShape answer) {
        shape = Objects.requireNonNull(answer);
        return this;
    }

    /** From now on so many calls pass in each period of the clock. */
    public void calls(int calls, Duration period) {
        calls(calls, period, Window.FIXED);
    }

    /** From now on so many calls pass in a day. */
    public void callsOfADay(int calls) {
        calls(calls, Duration.ofDays(1), Window.DAY);
    }

    /** From now on so many calls pass at a time. */
    public void callsAtATime(int calls) {
        calls(calls, Duration.ZERO, Window.CONCURRENT);
    }

    /** From now on so many calls pass in a period, counted that way. */
    public void calls(int calls, Duration period, Window window) {
        if (calls < 1 || ban.isNegative() || window != Window.CONCURRENT && period.toMillis() < 1) {
            throw new IllegalArgumentException("A limit lets at least one call (not " + calls + ") pass in at least one"
                    + " millisecond (not " + period + "), and its ban (" + ban + ") is not negative");
        }
        activate.accept(new LimitRule(counted, path, seller, calls, period, window, ban, shape));
    }
}
