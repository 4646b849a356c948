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
package io.github.camellazada.examples.returns;

import java.util.List;

/**
 * What is to be done about a decision.
 *
 * @param decision the decision
 * @param lines    lines of the reverse order that it is about
 * @param done     whether Lazada has carried it out already
 */
public record Verdict(Decision decision, List<String> lines, boolean done) {

    /** The operation to call. */
    public String getOperation() {
        return decision.operation();
    }

    /** Whether a reason has to be found in Lazada's list. */
    public boolean isReasonNeeded() {
        return decision.needsReason();
    }

    /** The line whose reasons are asked for. */
    public String getLine() {
        return lines.get(0);
    }
}
