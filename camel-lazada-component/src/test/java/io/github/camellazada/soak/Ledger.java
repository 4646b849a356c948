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
package io.github.camellazada.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.exception.LazadaAuthorizationException;
import io.github.camellazada.exception.LazadaException;

/** Keeps what was asked, what it was to bring about and what the component said of it. */
final class Ledger {
    private final ConcurrentLinkedQueue<Ask> asks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Effect> effects = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<WriteOutcome> outcomes = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<LateOutcome> late = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> midway = new ConcurrentLinkedQueue<>();

    void add(Ask ask) {
        asks.add(ask);
    }

    <T extends Effect> T add(T effect) {
        effects.add(effect);
        return effect;
    }

    void outcome(Object outcome) {
        if (outcome instanceof LateOutcome found) {
            late.add(found);
            asks.stream().filter(Ask::isOver).filter(ask -> found.id().equals(ask.promise()))
                    .forEach(ask -> ask.foundOut(found));
        } else {
            outcomes.add((WriteOutcome) outcome);
        }
    }

    List<LateOutcome> late() {
        return List.copyOf(late);
    }

    /** Those of which the component has promised to tell later what became of them, and has not. */
    List<Ask> promised() {
        return asks.stream().filter(Ask::isOver).filter(ask -> ask.promise() != null && !ask.isFoundOut()).toList();
    }

    List<Ask> asks() {
        return List.copyOf(asks);
    }

    List<Ask> open() {
        return asks.stream().filter(ask -> !ask.isOver()).toList();
    }

    List<WriteOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Values that the component promised to write later. */
    long held() {
        return effects.stream().mapToLong(effect -> effect instanceof LastValue value ? value.held() : 0).sum();
    }

    /** Of these, those of which an outcome tells. */
    long reported() {
        return outcomes.stream().mapToLong(outcome -> outcome.write().asks()).sum();
    }

    /** Values of which nobody was told whether they are held. */
    long lost() {
        return effects.stream().mapToLong(effect -> effect instanceof LastValue value ? value.lost() : 0).sum();
    }

    /** Looks at the values that are at rest in the middle of the hour, as a later write would hide that an old one came back. */
    void lookAround() {
        if (held() == reported()) {
            effects.stream().filter(effect -> effect instanceof LastValue value && value.isAtRest())
                    .forEach(effect -> midway.addAll(effect.contradictions()));
        }
    }

    /** Where the ends of the exchanges and the simulator contradict each other. */
    List<String> contradictions() {
        List<String> all = new ArrayList<>(midway);
        asks.stream().filter(ask -> ask.failure() != null && !(ask.failure() instanceof LazadaException))
                .forEach(ask -> all.add(ask + ": ends with " + ask.failure()));
        asks.stream().filter(ask -> ask.failure() instanceof LazadaAuthorizationException)
                .forEach(ask -> all.add(ask + ": no seller has withdrawn"));
        outcomes.stream().filter(outcome -> !outcome.outcome().isDone())
                .forEach(outcome -> all.add("held " + outcome.write().key() + ": " + outcome.outcome()));
        effects.forEach(effect -> all.addAll(effect.contradictions()));
        return all;
    }

    /** How many exchanges ended in which way. */
    Map<String, Long> ends() {
        return asks.stream().collect(Collectors.groupingBy(ask -> ask.failure() == null
                ? ask.isLost()
                        ? "lost"
                        : ask.isSettled()
                                ? "settled"
                                : ask.items().stream().anyMatch(item -> !item.isDone() && !item.isFailed())
                                        ? "held"
                                        : "answered"
                : ask.failure().getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }
}
