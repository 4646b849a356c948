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
package io.github.camellazada;

import java.util.List;
import java.util.Set;

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.simulator.fault.FaultPlan;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswerTest {
    // The quantities may have been changed by an order since, so nothing is said if they differ.
    private static final Set<String> NEVER_SEEN_TO_BE_UNDONE = Set.of("product-stock-sellable-update",
            "product-price-quantity-update");

    private final LostWrites answersLost = new LostWrites();
    private final LostWrites requestsLost = new LostWrites();
    private final LostWrites notLookedUp = new LostWrites();

    static List<String> operations() {
        return LostWrites.operations();
    }

    @BeforeAll
    void sendAll() {
        answersLost.send(FaultPlan::dropAnswer, "");
        requestsLost.send(FaultPlan::closeConnection, "");
        notLookedUp.send(FaultPlan::dropAnswer, "?reconcileTimeout=0");
    }

    @AfterAll
    void close() {
        answersLost.close();
        requestsLost.close();
        notLookedUp.close();
    }

    @Test
    void everyWriteThatTheCatalogueCanLookUpIsTested() {
        assertThat(OperationCatalog.all().stream().filter(operation -> operation.effect().reconciliation() != null)
                .map(OperationDescriptor::name)).containsExactlyInAnyOrderElementsOf(LostWrites.operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aWriteWhoseAnswerIsLostIsSeenToBeDone(String operation) throws Exception {
        LostWrites.Write write = answersLost.write(operation);
        Exchange exchange = write.end();

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(LazadaConstants.RECONCILED)).isEqualTo(true);
        assertThat(SimulatedShop.items(exchange)).allMatch(LazadaItemOutcome::isDone);
        assertThat(write.isDone()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aWriteWhoseRequestIsLostIsNeverSaidToBeDone(String operation) throws Exception {
        LostWrites.Write write = requestsLost.write(operation);
        Exchange exchange = write.end();

        assertThat(write.isAsBefore()).isTrue();
        assertThat(write.isDone()).isFalse();
        assertThat(exchange.getException()).isInstanceOf(NEVER_SEEN_TO_BE_UNDONE.contains(operation)
                ? LazadaOutcomeUnknownException.class
                : LazadaUnavailableException.class)
                .isInstanceOfSatisfying(LazadaException.class, failure -> assertThat(failure.isRetryable()).isTrue());
        assertThat(exchange.getMessage().getHeader(LazadaConstants.RECONCILED)).isNull();
        assertThat(SimulatedShop.items(exchange)).noneMatch(LazadaItemOutcome::isDone);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aWriteThatIsNotLookedUpStaysUnknown(String operation) throws Exception {
        assertThat(notLookedUp.write(operation).end().getException()).isInstanceOf(LazadaOutcomeUnknownException.class);
    }
}
