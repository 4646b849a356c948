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
    CompletionStage<LazadaAnswer> send(LazadaCall call, List<HeldWrite> lines, CallInterceptor.Chain next,
            Function<LazadaFrozenException, CompletionStage<LazadaAnswer>> whenFrozen) {
        Optional<LazadaFrozenException> refusal = calendar.frozenUntil(call, lines)
                .map(end -> KeptLines.refusal(call, end, Duration.between(clock.instant(), end)));
        return refusal.isPresent()
                ? whenFrozen.apply(refusal.get())
                : next.proceed(call).whenComplete((answer, failure) -> {
                    if (failure == null) {
                        answered(call, lines, answer);
                    } else if (FreezeSchedule.freeze(FailureCause.of(failure)) instanceof LazadaFrozenException frozen) {
                        refused(call, lines, frozen);
                    }
                });
    }

    /** Learns from an answer; the lines that a freeze keeps back. */
    List<HeldWrite> answered(LazadaCall call, List<HeldWrite> lines, LazadaAnswer answer) {
        Map<String, LazadaItemOutcome> frozen = answer.items().stream()
                .filter(item -> FreezeSchedule.isFreeze(item) && item.id() != null)
                .collect(Collectors.toMap(LazadaItemOutcome::id, Function.identity(), (one, other) -> one));
        Set<String> undone = answer.items().stream().filter(item -> !item.isDone()).map(LazadaItemOutcome::id)
                .collect(Collectors.toSet());
        lines.stream().filter(line -> !undone.contains(line.key().sku())).forEach(calendar::written);
        List<HeldWrite> kept = lines.stream().filter(line -> frozen.containsKey(line.key().sku())).toList();
        kept.stream().collect(Collectors.groupingBy(line -> frozen.get(line.key().sku()).code())).forEach(
                (code, some) -> calendar.learn(HeldLines.country(call), call.operation().path(), some, code, null));
        return kept;
    }

    /** Learns from the refusal of a whole call. */
    void refused(LazadaCall call, List<HeldWrite> lines, LazadaThrottledException refusal) {
        calendar.learn(HeldLines.country(call), call.operation().path(), lines, refusal.getCode(), refusal.getRetryAfter());
    }
}
