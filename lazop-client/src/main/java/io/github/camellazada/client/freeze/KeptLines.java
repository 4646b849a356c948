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
package io.github.camellazada.client.freeze;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.SharedOutcome;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaFrozenException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers to a write whose lines a freeze holds in part or in whole.
 *
 * @param lines the frozen lines
 * @param lost  why these lines could not be held; {@code null} where they are held
 */
record KeptLines(List<HeldWrite> lines, Throwable lost) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLines.class);
    private static final String NOT_HELD = "A campaign has frozen it, and it could not be held";

    /**
     * The refusal of a frozen write.
     *
     * @param until the end of the freeze; {@code null} where nobody knows it
     * @param left  the time until then; {@code null} as well
     */
    static LazadaFrozenException refusal(LazadaCall call, Instant until, Duration left) {
        String kinds = call.operation().effect().freeze().kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted().collect(Collectors.joining(" and "));
        String message = "A campaign has frozen writes of " + kinds + (until == null ? "" : " until " + until)
                + ", so nothing was sent. "
                + (call.operation().effect().freeze().hold() == null || !call.operation().effect().freeze().hold().absolute()
                        ? "Send it again after that; a write of this kind cannot be held"
                        : "Send it again after that, or set onFreeze=hold and the component will");
        return new LazadaFrozenException(
                LazadaFailure.unanswered(call.operation().name(), call.seller(), message, false), left);
    }

    /** The existing answer with the outcomes of its frozen items. */
    LazadaAnswer completed(LazadaCall call, LazadaAnswer answer) {
        LazadaAnswer kept = answer.with(answer.items().stream()
                .map(item -> FreezeSchedule.isFreeze(item) ? kept(item) : item).toList());
        if (lost == null) {
            return kept;
        }
        notHeld(call);
        return answer.refusal() == null ? kept : kept.refused(HeldStore.failed(call, NOT_HELD, answer.refusal(), lost));
    }

    /** The answer of a call that Lazada has refused as a whole. */
    CompletionStage<LazadaAnswer> refused(LazadaCall call, LazadaException refusal) {
        LazadaAnswer ended = ended(call);
        if (lost != null) {
            if (ended.items().stream().allMatch(item -> item.state() == State.REJECTED)) {
                return CompletableFuture.failedStage(HeldStore.failed(call, NOT_HELD, refusal, lost));
            }
            notHeld(call);
        }
        return CompletableFuture.completedStage(ended);
    }

    /** The answer of a call that was not sent. */
    LazadaAnswer ended(LazadaCall call) {
        return new LazadaAnswer(null, null, 0, MissingNode.getInstance(), MissingNode.getInstance(), new byte[0],
                SharedOutcome.of(call, refusal(call, null, null)).stream().map(this::kept).toList());
    }

    private LazadaItemOutcome kept(LazadaItemOutcome item) {
        return lost == null
                ? new LazadaItemOutcome(item.id(), State.HELD, item.code(), item.message(), false)
                : new LazadaItemOutcome(item.id(), State.REJECTED, item.code(), NOT_HELD, true);
    }

    private void notHeld(LazadaCall call) {
        LOG.warn("Frozen SKUs {} of lazada:{} of seller {} could not be held; their items are REJECTED and retryable",
                skus(), call.operation().name(), call.seller(), lost);
    }

    private Set<String> skus() {
        return lines.stream().map(line -> line.key().sku()).collect(Collectors.toSet());
    }
}
