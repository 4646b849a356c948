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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/** A number that each ask changes by a difference, none of which may count twice. */
final class Total implements Effect {
    private record Change(Ask ask, String item, int difference) {
    }

    private final String name;
    private final int before;
    private final IntSupplier state;
    private final List<Change> changes = new CopyOnWriteArrayList<>();

    Total(String name, IntSupplier state) {
        this.name = name;
        this.before = state.getAsInt();
        this.state = state;
    }

    void asked(Ask ask, String item, int difference) {
        changes.add(new Change(ask, item, difference));
    }

    @Override
    public List<String> contradictions() {
        int done = before
                + changes.stream().filter(change -> verdict(change) == Verdict.DONE).mapToInt(Change::difference).sum();
        List<Change> unknown = changes.stream().filter(change -> verdict(change) == Verdict.UNKNOWN).toList();
        int seen = state.getAsInt();
        return reaches(seen - done, unknown)
                ? List.of()
                : List.of(name + " is " + seen + ", not " + done + " and any of " + unknown);
    }

    private static Verdict verdict(Change change) {
        return change.ask().verdict(change.item());
    }

    private static boolean reaches(int rest, List<Change> some) {
        return rest == 0 || !some.isEmpty() && (reaches(rest, some.subList(1, some.size()))
                || reaches(rest - some.get(0).difference(), some.subList(1, some.size())));
    }
}
