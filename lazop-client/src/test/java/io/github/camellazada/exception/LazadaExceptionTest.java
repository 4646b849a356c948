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
package io.github.camellazada.exception;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;

import io.github.camellazada.outcome.LazadaErrorDetail;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaExceptionTest {
    private final LazadaFailure failure = new LazadaFailure("order-fulfill-pack", "1001", "0", "ISV", "1 of 2 items failed",
            "r1", 200, false, List.of(new LazadaErrorDetail("Quantity", "SKU-1", "4", "negative")));

    @Test
    void itSurvivesAWayThroughAQueueWithAllThatItKnows() throws Exception {
        List<LazadaItemOutcome> items = List.of(new LazadaItemOutcome("7", LazadaItemOutcome.State.DONE, null, null, false),
                new LazadaItemOutcome("8", LazadaItemOutcome.State.REJECTED, "700009", "no stock", true));

        LazadaPartialFailureException copy = copy(new LazadaPartialFailureException(failure, items));

        assertThat(copy.getFailure()).isEqualTo(failure);
        assertThat(copy.getItems()).isEqualTo(items);
        assertThat(copy).hasMessageContaining("request id r1");
    }

    private static LazadaPartialFailureException copy(LazadaPartialFailureException exception) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (LazadaPartialFailureException) in.readObject();
        }
    }
}
