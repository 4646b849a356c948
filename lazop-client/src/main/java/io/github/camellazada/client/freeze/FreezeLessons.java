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

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.exception.LazadaThrottledException;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** What writes ask the freeze schedule before they are sent, and teach it afterwards. */
record FreezeLessons(FreezeSchedule calendar, Clock clock) {

    /** Sends a write unless it is frozen, and learns from its answer. */
    CompletionStage<LazadaAnswer> send(LazadaCall call, AskedChanges asked, CallInterceptor.Chain next,
            Function<LazadaFrozenException, CompletionStage<LazadaAnswer>> whenFrozen) {
        Optional<LazadaFrozenException> refusal = calendar.frozenUntil(call, asked)
                .map(end -> KeptLines.refusal(call, end, Duration.between(clock.instant(), end)));
        return refusal.isPresent()
                ? whenFrozen.apply(refusal.get())
                : next.proceed(call).whenComplete((answer, failure) -> {
                    if (failure == null) {
                        answered(call, asked, answer);
                    } else if (FreezeSchedule.freeze(FailureCause.of(failure)) instanceof LazadaFrozenException frozen) {
                        refused(call, asked.writes(), frozen);
                    }
                });
    }

    /** Learns from an answer; the lines that a freeze keeps back. */
    List<HeldWrite> answered(LazadaCall call, AskedChanges asked, LazadaAnswer answer) {
        Map<String, LazadaItemOutcome> frozen = new HashMap<>();
        Set<String> undone = new HashSet<>();
        for (LazadaItemOutcome item : answer.items()) {
            if (!item.isDone()) {
                undone.add(item.id());
            }
            if (FreezeSchedule.isFreeze(item) && item.id() != null) {
                frozen.putIfAbsent(item.id(), item);
            }
        }
        for (AskedChange change : asked.all()) {
            if (!undone.contains(change.key().sku())) {
                calendar.written(change);
            }
        }
        if (frozen.isEmpty()) {
            return List.of();
        }
        List<HeldWrite> kept = asked.writes().stream().filter(line -> frozen.containsKey(line.key().sku())).toList();
        kept.stream().collect(Collectors.groupingBy(line -> frozen.get(line.key().sku()).code())).forEach(
                (code, some) -> calendar.learn(HeldLines.country(call), call.operation().path(), some, code, null));
        return kept;
    }

    /** Learns from the refusal of a whole call. */
    void refused(LazadaCall call, List<HeldWrite> lines, LazadaThrottledException refusal) {
        calendar.learn(HeldLines.country(call), call.operation().path(), lines, refusal.getCode(), refusal.getRetryAfter());
    }
}
