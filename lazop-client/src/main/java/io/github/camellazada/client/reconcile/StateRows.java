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
package io.github.camellazada.client.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.annotation.Internal;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;

/** Reads the rows that show the state of what a write is to change, as the catalogue says how. */
@Internal
public final class StateRows {
    private StateRows() {
    }

    /**
     * @param sent  when the write was sent or is to be sent
     * @param reads makes a call that reads
     */
    public static CompletionStage<List<JsonNode>> of(LazadaCall write, Instant sent,
            Function<LazadaCall, CompletionStage<LazadaAnswer>> reads) {
        return new ReadChain(write, () -> sent, reads).read().thenApply(answers -> of(write, answers));
    }

    static List<JsonNode> of(LazadaCall write, List<LazadaAnswer> answers) {
        String rows = write.operation().effect().reconciliation().rows();
        return answers.stream().flatMap(answer -> DocumentPath.find(answer.envelope(), rows).stream()).toList();
    }
}
