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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallInterceptor;
import io.github.camellazada.client.call.InterceptorChain;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class DeferredReconciliationTest {
    private static final DataSource DATABASE = new JdbcDataSource();
    private static final LazadaAnswer ANSWER = new LazadaAnswer("r", "0", 200, MissingNode.getInstance(),
            MissingNode.getInstance(), new byte[0], List.of(new LazadaItemOutcome("71", State.UNKNOWN, null, null, false)));

    private final UnconfirmedWriteStore full = new JdbcUnconfirmedWriteStore(DATABASE, work -> {
        throw new RejectedExecutionException("the pool is full");
    });

    @Test
    void aStoreThatTakesNothingHidesNotThatTheOutcomeIsUnknown() {
        LazadaOutcomeUnknownException lost = new LazadaOutcomeUnknownException(
                new LazadaFailure("order-fulfill-pack", "1001", null, null, "no answer", null, 0, false, List.of()));

        assertThat(catchThrowable(call(CompletableFuture.failedStage(lost))::join)).hasCause(lost);
    }

    @Test
    void aStoreThatTakesNothingHidesNoAnswer() {
        assertThat(call(CompletableFuture.completedStage(ANSWER)).join()).isEqualTo(ANSWER);
    }

    private CompletableFuture<LazadaAnswer> call(CompletionStage<LazadaAnswer> end) {
        OperationDescriptor pack = OperationCatalog.get(OperationCatalog.byPath("/order/fulfill/pack").orElseThrow());
        CallInterceptor deferred = new DeferredReconciliation("123456", full, Duration.ofHours(1), () -> true,
                Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), Clock.systemUTC().getZone()), () -> Duration.ZERO);
        return InterceptorChain.call(new LazadaCall(pack, "POST", LazadaCountry.SG, "1001", null,
                Map.of("packReq", "{\"pack_order_list\":[{\"order_id\":7,\"order_item_list\":[71]}]}"), Map.of()),
                List.of(deferred, (call, next) -> end)).toCompletableFuture();
    }
}
