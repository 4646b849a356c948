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
package io.github.camellazada.client.freeze;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.catalog.Freeze;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.freeze.FreezeWindow.What;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** Knows which writes a campaign keeps back, from the configured windows and from what Lazada refused. */
@Internal
public final class FreezeSchedule {
    // "there are restrictions for stock adjustments": raising stock stays possible
    private static final String DECREASES_ONLY = "4170";
    // with a campaign's lower limit of the app's calls, stock and prices are what can wait
    private static final String APP_LIMIT = "AppCallLimit";

    private final Collection<FreezeWindow> windows;
    private final LearnedFreezes learned;
    private final Duration learnedLength;
    private final LastKnownStock quantities;
    private final Clock clock;

    /** @param windows what is planned; may grow meanwhile */
    public FreezeSchedule(Collection<FreezeWindow> windows, LearnedFreezes learned, Duration learnedLength,
            LastKnownStock quantities, Clock clock) {
        this.windows = windows;
        this.learned = learned;
        this.learnedLength = learnedLength;
        this.quantities = quantities;
        this.clock = clock;
    }

    /** When the last part of a call is free; empty where nothing keeps it back. */
    Optional<Instant> frozenUntil(LazadaCall call, AskedChanges asked) {
        if (isQuiet(HeldLines.country(call), clock.instant())) {
            return Optional.empty();
        }
        if (!asked.isEmpty()) {
            return asked.writes().stream().map(this::frozenUntil).flatMap(Optional::stream).max(Comparator.naturalOrder());
        }
        Freeze freeze = call.operation().effect().freeze();
        String country = HeldLines.country(call);
        Stream<Instant> planned = freeze.kinds().stream()
                .flatMap(kind -> planned(country, Set.of(What.valueOf(kind.name()))));
        return latest(planned,
                learned.end(LearnedFreezes.Subject.operation(country, call.operation().path()), clock.instant()));
    }

    /** Whether no freeze at all is on or known, as nearly always: then nothing need be told of a write. */
    private boolean isQuiet(String country, Instant now) {
        for (FreezeWindow window : windows) {
            if (window.covers(country, now)) {
                return false;
            }
        }
        return learned.isOver(now);
    }

    Optional<Instant> frozenUntil(HeldWrite line) {
        HeldKey key = line.key();
        Instant now = clock.instant();
        return latest(planned(line), learned.end(LearnedFreezes.Subject.operation(key.country(), line.operation()), now),
                isDecrease(line) ? learned.end(LearnedFreezes.Subject.decreases(key), now) : null);
    }

    /** When the last of the configured windows ends that keep it back now. */
    Optional<Instant> plannedUntil(HeldWrite line) {
        return latest(planned(line));
    }

    private Stream<Instant> planned(HeldWrite line) {
        if (!line.key().isStock()) {
            return planned(line.key().country(), Set.of(What.PRICE));
        }
        return planned(line.key().country(), isDecrease(line) ? Set.of(What.STOCK, What.DECREASES) : Set.of(What.STOCK));
    }

    private boolean isDecrease(HeldWrite line) {
        return line.key().isStock() && !isIncrease(line);
    }

    /** Whether it is known to take nothing away. */
    boolean isIncrease(HeldWrite line) {
        Freeze.Hold hold = HeldLines.hold(line);
        Optional<BigDecimal> quantity = HeldJson.number(line.item(), hold.quantity());
        BigDecimal last = hold.absolute() ? quantities.last(line.key()) : BigDecimal.ZERO;
        return quantity.isPresent() && last != null && quantity.get().compareTo(last) >= 0;
    }

    /** Remembers what was written, and forgets what an answer does not tell. */
    void written(HeldWrite line) {
        if (line.key().isStock()) {
            Freeze.Hold hold = HeldLines.hold(line);
            written(line.key(), hold, HeldJson.number(line.item(), hold.quantity()));
        }
    }

    /** Remembers what was written, and forgets what an answer does not tell. */
    void written(AskedChange change) {
        if (change.key().isStock()) {
            written(change.key(), change.hold(), change.quantity());
        }
    }

    private void written(HeldKey key, Freeze.Hold hold, Optional<BigDecimal> quantity) {
        if (hold.absolute() && quantity.isPresent()) {
            quantities.written(key, quantity.get());
        } else {
            quantities.forget(key);
        }
    }

    /**
     * The refusal that tells of a freeze that a write can wait for, or {@code null}; also that of the last attempt where the
     * answer to an earlier one was lost, since what is absolute may be sent again.
     */
    static LazadaThrottledException freeze(Throwable failure) {
        Throwable last = failure instanceof LazadaOutcomeUnknownException lost ? lost.getCause() : failure;
        boolean frozen = last instanceof LazadaFrozenException
                || last instanceof LazadaThrottledException refused && APP_LIMIT.equals(refused.getCode());
        return frozen ? (LazadaThrottledException) last : null;
    }

    static boolean isFreeze(LazadaItemOutcome item) {
        return item.isFailed() && (DECREASES_ONLY.equals(item.code()) || "998".equals(item.code()));
    }

    /** Remembers the freeze that a refusal tells of. */
    void learn(String country, String operation, List<HeldWrite> lines, String code, Duration length) {
        Instant now = clock.instant();
        Duration believed = length == null ? learnedLength : length;
        if (!DECREASES_ONLY.equals(code)) {
            learned.learn(LearnedFreezes.Subject.operation(country, operation), now, believed);
            return;
        }
        lines.forEach(line -> {
            if (isIncrease(line)) {
                // orders or another process have changed the stock since
                quantities.forget(line.key());
            }
            learned.learn(LearnedFreezes.Subject.decreases(line.key()), now, believed);
        });
    }

    private Stream<Instant> planned(String country, Set<What> any) {
        Instant now = clock.instant();
        return windows.stream().filter(window -> window.covers(country, now))
                .filter(window -> window.frozen().stream().anyMatch(any::contains)).map(FreezeWindow::to);
    }

    private static Optional<Instant> latest(Stream<Instant> planned, Instant... others) {
        return Stream.concat(planned, Stream.of(others).filter(Objects::nonNull)).max(Comparator.naturalOrder());
    }
}
