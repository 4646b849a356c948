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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.ReconciliationRule.Meaning;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.exception.FailureCause;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks one write up, again and again until it is seen to be done or the looks are used up. */
final class WriteReconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(WriteReconciliation.class);

    private final LazadaCall call;
    private final LazadaOutcomeUnknownException lost;
    private final ProbeSchedule looks;

    WriteReconciliation(LazadaCall call, LazadaOutcomeUnknownException lost, ProbeSchedule looks) {
        this.call = call;
        this.lost = lost;
        this.looks = looks;
    }

    CompletionStage<LazadaAnswer> reconcile() {
        // A write may still be on its way, so only its effect is believed at once, never the lack of it.
        return looks.until(seen -> seen.isAll(Meaning.DONE))
                .handle((seen, failure) -> failure == null
                        ? finish(seen)
                        : CompletableFuture.<LazadaAnswer>failedStage(unreadable(failure)))
                .thenCompose(next -> next);
    }

    private CompletionStage<LazadaAnswer> finish(StateProbe.Seen seen) {
        boolean whole = seen.isAll(Meaning.DONE);
        if (whole || seen.isAny(Meaning.DONE) && call.operation().effect().batch() != null) {
            LOG.info("The answer to lazada:{} of seller {} was lost; its state shows that it was carried out{}",
                    call.operation().name(), call.seller(), whole ? "" : " in part");
            return CompletableFuture.completedStage(answer(seen));
        }
        // what Lazada refuses to do twice is there, whether the state shows it or not
        if (seen.isAll(Meaning.UNDONE) && !(lost.getCause() instanceof LazadaRequestException)) {
            return CompletableFuture.failedStage(new LazadaUnavailableException(failure(
                    ". The client then read its state: Lazada has not carried it out, and it may be sent again", true),
                    lost));
        }
        return CompletableFuture.failedStage(new LazadaOutcomeUnknownException(failure(
                ". The client then read its state, which does not tell whether Lazada carried it out", lost.isRetryable()),
                lost));
    }

    private LazadaAnswer answer(StateProbe.Seen seen) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode().addAll(seen.rows());
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("code", "0").set("data", rows);
        LazadaAnswer last = seen.answers().get(seen.answers().size() - 1);
        return new LazadaAnswer(last.requestId(), "0", last.httpStatus(), envelope, rows,
                envelope.toString().getBytes(StandardCharsets.UTF_8), outcomes(seen), null, true);
    }

    private List<LazadaItemOutcome> outcomes(StateProbe.Seen seen) {
        return call.operation().effect().batch() == null
                ? List.of()
                : IntStream.range(0, seen.items().size())
                        .mapToObj(i -> SeenItems.of(seen.items().get(i).id(), seen.meanings().get(i), lost.isRetryable()))
                        .toList();
    }

    private LazadaException unreadable(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        LOG.debug("Reconciliation of lazada:{} of seller {} failed", call.operation().name(), call.seller(),
                cause);
        return new LazadaOutcomeUnknownException(failure(". The client failed to read its state ("
                + (cause instanceof IllegalStateException ? cause.getMessage() : cause.getClass().getSimpleName()) + ")",
                lost.isRetryable()), lost);
    }

    private LazadaFailure failure(String addition, boolean retryable) {
        LazadaFailure known = lost.getFailure();
        return known.with(known.message() + addition, retryable);
    }
}
