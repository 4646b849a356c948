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
package io.github.camellazada.client;

import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every batch of the catalogue with every shape in which an answer with code 0 tells that one of two items failed. */
class BatchShapesTest {
    static Stream<OperationDescriptor> batches() {
        return BatchShapes.batches();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void anItemThatTheAnswerNamesAsFailedIsNeverDone(OperationDescriptor operation) {
        for (String shape : BatchShapes.NAMING) {
            List<LazadaItemOutcome> items = BatchShapes.items(operation, shape);
            assertThat(items).as(shape).extracting(LazadaItemOutcome::id).containsExactly("11", "12");
            assertThat(items.get(1).state()).as(shape).isEqualTo(State.REJECTED);
            assertThat(items.get(1).message()).as(shape).isEqualTo(BatchShapes.SAID);
            assertThat(items.get(0).state()).as(shape + " for the other item").isEqualTo(
                    operation.effect().batch().listsDone() ? State.UNKNOWN : State.DONE);
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aFailureThatNobodyCanPlaceLeavesAllItemsUnknown(OperationDescriptor operation) {
        for (String shape : BatchShapes.NAMELESS) {
            assertThat(BatchShapes.items(operation, shape)).as(shape).allSatisfy(item -> {
                assertThat(item.state()).isEqualTo(State.UNKNOWN);
                assertThat(item.message()).contains(BatchShapes.SAID);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aListWithCodesOfItemsIsSilentAboutTheOneThatItLeavesOut(OperationDescriptor operation) {
        assertThat(BatchShapes.items(operation, BatchShapes.SILENT.get(0)))
                .extracting(LazadaItemOutcome::state).containsExactly(State.UNKNOWN, State.REJECTED);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aTextBesideTheNameOfAnItemIsNoSuccess(OperationDescriptor operation) {
        for (String shape : BatchShapes.TEXTS) {
            LazadaItemOutcome named = BatchShapes.items(operation, shape).get(1);
            assertThat(named.isDone()).as(shape).isFalse();
            assertThat(named.message()).as(shape).isEqualTo(BatchShapes.SAID);
        }
    }
}
