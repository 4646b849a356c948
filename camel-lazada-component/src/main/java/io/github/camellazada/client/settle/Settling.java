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
package io.github.camellazada.client.settle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.Settlement;
import io.github.camellazada.catalog.Settlement.Meaning;
import io.github.camellazada.client.AskedItem;
import io.github.camellazada.client.DocumentPath;
import io.github.camellazada.client.LazadaAnswer;
import io.github.camellazada.client.LazadaCall;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaItemOutcome;
import io.github.camellazada.exception.LazadaItemOutcome.State;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks one write up, again and again until it is seen to be done or the looks are used up. */
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final LazadaCall call;
    private final LazadaOutcomeUnknownException lost;
    private final ReadChain chain;
    private final BiConsumer<Duration, Runnable> later;
    private final Settlement settlement;
    private final List<AskedItem> items;
    private final Judgement judgement;

    Settling(LazadaCall call, LazadaOutcomeUnknownException lost, ReadChain chain, BiConsumer<Duration, Runnable> later) {
        this.call = call;
        this.lost = lost;
        this.chain = chain;
        this.later = later;
        this.settlement = call.operation().settlement();
        this.items = settlement.items().isEmpty() ? AskedItem.of(call) : AskedItem.of(call, settlement.items());
        this.judgement = new Judgement(call);
    }

    CompletionStage<LazadaAnswer> look(int number) {
        CompletableFuture<Void> waited = new CompletableFuture<>();
        later.accept(Duration.ofMillis(settlement.waits().get(number)), () -> waited.complete(null));
        boolean last = number == settlement.waits().size() - 1;
        return waited.thenCompose(nothing -> chain.read()).handle((answers, failure) -> {
            if (failure != null) {
                return last ? CompletableFuture.<LazadaAnswer>failedStage(unreadable(failure)) : look(number + 1);
            }
            List<JsonNode> rows = answers.stream()
                    .flatMap(answer -> DocumentPath.find(answer.envelope(), settlement.rows()).stream()).toList();
            List<Optional<Meaning>> meanings = items.stream().map(item -> judgement.judge(item, rows)).toList();
            // A write may still be on its way, so only its effect is believed at once, never the lack of it.
            return last || isAll(meanings, Meaning.DONE) ? finish(meanings, rows, answers) : look(number + 1);
        }).thenCompose(next -> next);
    }

    private CompletionStage<LazadaAnswer> finish(List<Optional<Meaning>> meanings, List<JsonNode> rows,
            List<LazadaAnswer> answers) {
        boolean someDone = meanings.contains(Optional.of(Meaning.DONE));
        if (isAll(meanings, Meaning.DONE) || someDone && call.operation().batch() != null) {
            LOG.info("The answer to lazada:{} of seller {} was lost; its state shows that it was carried out{}",
                    call.operation().name(), call.seller(), isAll(meanings, Meaning.DONE) ? "" : " in part");
            return CompletableFuture.completedStage(answer(meanings, rows, answers));
        }
        if (isAll(meanings, Meaning.UNDONE)) {
            return CompletableFuture.failedStage(new LazadaUnavailableException(failure(
                    ". Its state was looked up since and shows that nothing was carried out: it may be sent again", true),
                    lost));
        }
        return CompletableFuture.failedStage(new LazadaOutcomeUnknownException(failure(
                ". Its state was looked up since and does not tell whether it was carried out", lost.isRetryable()), lost));
    }

    private static boolean isAll(List<Optional<Meaning>> meanings, Meaning meaning) {
        return !meanings.isEmpty() && meanings.stream().allMatch(Optional.of(meaning)::equals);
    }

    private LazadaAnswer answer(List<Optional<Meaning>> meanings, List<JsonNode> rows, List<LazadaAnswer> answers) {
        ArrayNode seen = JsonNodeFactory.instance.arrayNode();
        rows.stream().filter(row -> items.stream().anyMatch(item -> judgement.about(item, List.of(row)).size() == 1))
                .forEach(seen::add);
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("code", "0").set("data", seen);
        LazadaAnswer last = answers.get(answers.size() - 1);
        return new LazadaAnswer(last.requestId(), "0", last.httpStatus(), envelope, seen,
                envelope.toString().getBytes(StandardCharsets.UTF_8), outcomes(meanings), null, true);
    }

    private List<LazadaItemOutcome> outcomes(List<Optional<Meaning>> meanings) {
        List<LazadaItemOutcome> outcomes = new ArrayList<>();
        for (int i = 0; call.operation().batch() != null && i < items.size(); i++) {
            String id = items.get(i).id();
            outcomes.add(meanings.get(i).map(meaning -> meaning == Meaning.DONE
                    ? new LazadaItemOutcome(id, State.DONE, null, null, false)
                    : new LazadaItemOutcome(id, State.REJECTED, null, "The answer was lost, and its state shows no change",
                            true))
                    .orElseGet(() -> new LazadaItemOutcome(id, State.UNKNOWN, null,
                            "The answer was lost, and the state does not tell what became of it", false)));
        }
        return outcomes;
    }

    private LazadaException unreadable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.debug("What became of lazada:{} of seller {} could not be looked up", call.operation().name(), call.seller(),
                cause);
        return new LazadaOutcomeUnknownException(failure(". Its state could not be looked up ("
                + (cause instanceof IllegalStateException ? cause.getMessage() : cause.getClass().getSimpleName()) + ")",
                lost.isRetryable()), lost);
    }

    private LazadaFailure failure(String addition, boolean retryable) {
        LazadaFailure known = lost.getFailure();
        return new LazadaFailure(known.operation(), known.seller(), known.code(), known.type(), known.message() + addition,
                known.requestId(), known.httpStatus(), retryable, known.details());
    }
}
