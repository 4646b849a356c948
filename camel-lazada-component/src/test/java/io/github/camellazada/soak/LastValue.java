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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A value that many asks set, of which the one that was asked last has to stand at the end. */
final class LastValue implements Effect {
    private record Write(Ask ask, String item, String value) {
    }

    private final String name;
    private final String before;
    private final Supplier<String> state;
    private final List<Write> writes = new CopyOnWriteArrayList<>();

    LastValue(String name, Supplier<String> state) {
        this.name = name;
        this.before = state.get();
        this.state = state;
    }

    /** Notes that an ask, later than all before, sets the value. */
    void asked(Ask ask, String item, Object value) {
        writes.add(new Write(ask, item, value.toString()));
    }

    /** Whether nothing that was asked so far is still on its way. */
    boolean isAtRest() {
        return writes.stream().allMatch(write -> write.ask().isOver());
    }

    long held() {
        return writes.stream().filter(write -> write.ask().isOver())
                .filter(write -> write.ask().verdict(write.item()) == Verdict.HELD).count();
    }

    /** How many were asked for of a process that was killed before it answered. */
    long lost() {
        return writes.stream().filter(write -> write.ask().isLost()).count();
    }

    @Override
    public List<String> contradictions() {
        Set<String> possible = new LinkedHashSet<>(List.of(before));
        List<String> tail = new ArrayList<>();
        for (Write write : writes) {
            Verdict verdict = write.ask().verdict(write.item());
            if (verdict == Verdict.DONE || verdict == Verdict.HELD) {
                possible.clear();
                tail.clear();
            }
            if (verdict != Verdict.NOT_DONE) {
                possible.add(write.value());
            }
            tail.add(write.value() + " " + verdict + " by " + write.ask());
        }
        String seen = state.get();
        return possible.contains(seen) ? List.of() : List.of(name + " is " + seen + ", not " + possible + " of " + tail);
    }
}
