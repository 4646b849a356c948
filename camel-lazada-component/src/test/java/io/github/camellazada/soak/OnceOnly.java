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
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one ask changes once: an order line that gets packed, a voucher that comes into being.
 *
 * @param ask       the ask
 * @param item      the item of it that is meant
 * @param state     what the simulator shows
 * @param done      states that show it done, exactly once
 * @param untouched states that show it not done
 */
record OnceOnly(Ask ask, String item, Supplier<String> state, Set<String> done, Set<String> untouched) implements Effect {

    @Override
    public List<String> contradictions() {
        Verdict verdict = ask.verdict(item);
        String seen = state.get();
        boolean isTrue = switch (verdict) {
            case DONE -> done.contains(seen);
            case NOT_DONE -> untouched.contains(seen);
            case UNKNOWN -> done.contains(seen) || untouched.contains(seen);
            case HELD -> false;
        };
        return isTrue ? List.of() : List.of(ask + ": says " + verdict + " of item " + item + ", but it is " + seen);
    }
}
