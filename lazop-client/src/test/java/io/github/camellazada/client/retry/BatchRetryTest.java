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
package io.github.camellazada.client.retry;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.client.TestCalls;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchRetryTest {
    private final LazadaCall call = TestCalls.post(Map.of());

    @Test
    void aReconciledAnswerStaysMarkedAfterItsRestWasSent() {
        LazadaAnswer settled = answer(true);

        assertThat(BatchRetry.merge(call, settled, answer(false)).reconciled()).isTrue();
        assertThat(BatchRetry.merge(call, answer(false), settled).reconciled()).isTrue();
        assertThat(BatchRetry.unknown(call, settled).reconciled()).isTrue();
        assertThat(BatchRetry.merge(call, answer(false), answer(false)).reconciled()).isFalse();
    }

    private static LazadaAnswer answer(boolean settled) {
        JsonNode envelope = JsonNodeFactory.instance.objectNode().put("code", "0");
        return new LazadaAnswer("r1", "0", 200, envelope, envelope, new byte[0],
                List.of(new LazadaItemOutcome("1", State.DONE, null, null, false)), null, settled);
    }
}
