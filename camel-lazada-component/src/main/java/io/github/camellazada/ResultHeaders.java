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
import java.util.Locale;

import io.github.camellazada.client.call.CalledOperation;
import io.github.camellazada.client.call.ItemFailures;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.SharedOutcome;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.outcome.LazadaItemOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import io.github.camellazada.producer.AnswerExtras;
import io.github.camellazada.producer.AnswerWriter;
import io.github.camellazada.producer.RefusedRows;
import org.apache.camel.Message;

/** The headers that tell how a call ended. Those that an earlier call left must never be taken for this one's. */
final class ResultHeaders {
    private static final List<String> ALL = List.of(LazadaConstants.REQUEST_ID, LazadaConstants.CODE,
            LazadaConstants.HTTP_STATUS, LazadaConstants.TOTAL, LazadaConstants.RECONCILED, LazadaConstants.OUTCOME_ID,
            LazadaConstants.OUTCOME, LazadaConstants.ITEMS, LazadaConstants.ITEMS_FAILED, LazadaConstants.BESIDE,
            LazadaConstants.MISSING);

    private ResultHeaders() {
    }

    /** Of a call that was not even put together. */
    static void clear(Message message) {
        ALL.forEach(message::removeHeader);
    }

    /** Of a call that was answered. */
    static void answered(Message message, CalledOperation called, LazadaCall call, LazadaAnswer answer) {
        message.setHeader(LazadaConstants.REQUEST_ID, answer.requestId());
        message.setHeader(LazadaConstants.CODE, answer.code());
        message.setHeader(LazadaConstants.HTTP_STATUS, answer.httpStatus());
        setOrRemove(message, LazadaConstants.TOTAL, AnswerWriter.total(called, answer));
        setOrRemove(message, LazadaConstants.BESIDE, AnswerExtras.beside(call, answer));
        setOrRemove(message, LazadaConstants.MISSING, AnswerExtras.missing(call, answer));
        setOrRemove(message, LazadaConstants.RECONCILED, answer.reconciled() ? Boolean.TRUE : null);
        setOrRemove(message, LazadaConstants.OUTCOME_ID, answer.outcomeId());
        items(message, answer.items());
        State kept = kept(answer);
        setOrRemove(message, LazadaConstants.OUTCOME, kept == null ? null : kept.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Of a call that failed.
     *
     * @param rows   the rows of the batch that were not part of the call
     * @param frozen whether a campaign kept it back and the route goes on
     */
    static void failed(Message message, LazadaCall call, RefusedRows rows, Throwable cause, boolean frozen) {
        clear(message);
        setOrRemove(message, LazadaConstants.OUTCOME, frozen ? "frozen" : null);
        setOrRemove(message, LazadaConstants.OUTCOME_ID,
                cause instanceof LazadaOutcomeUnknownException lost ? lost.getOutcomeId() : null);
        items(message, rows.in(cause instanceof LazadaException known ? SharedOutcome.of(call, known) : List.of()));
    }

    /** As what something of a write is kept back; {@code null} where nothing is. */
    static State kept(LazadaAnswer answer) {
        for (LazadaItemOutcome item : answer.items()) {
            if (item.state() == State.HELD) {
                return State.HELD;
            }
        }
        return null;
    }

    private static void items(Message message, List<LazadaItemOutcome> items) {
        setOrRemove(message, LazadaConstants.ITEMS, items.isEmpty() ? null : items);
        setOrRemove(message, LazadaConstants.ITEMS_FAILED, items.isEmpty() ? null : ItemFailures.count(items));
    }

    private static void setOrRemove(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
