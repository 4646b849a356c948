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

import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.call.ItemFailures;
import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Message;

/** Puts an outcome that came later into a message: the outcome as body, what routes decide by as headers. */
final class OutcomeHeaders {

    private OutcomeHeaders() {
    }

    static void held(Message message, WriteOutcome outcome) {
        HeldKey key = outcome.write().key();
        message.setBody(outcome);
        set(message, LazadaConstants.OUTCOME, outcome.outcome().state().name().toLowerCase(Locale.ROOT));
        set(message, LazadaConstants.OUTCOME_ID, outcome.id());
        set(message, LazadaConstants.OUTCOME_OPERATION, OperationCatalog.nameOf(outcome.write().operation()));
        set(message, LazadaConstants.SELLER_ID, key.seller());
        set(message, LazadaConstants.COUNTRY, key.country());
        set(message, LazadaConstants.CODE, outcome.outcome().code());
        items(message, List.of(outcome.outcome()));
    }

    static void late(Message message, LateOutcome outcome) {
        message.setBody(outcome);
        set(message, LazadaConstants.OUTCOME, outcome.state());
        set(message, LazadaConstants.OUTCOME_ID, outcome.id());
        set(message, LazadaConstants.OUTCOME_OPERATION, outcome.operation());
        set(message, LazadaConstants.SELLER_ID, outcome.seller());
        set(message, LazadaConstants.COUNTRY, outcome.country());
        set(message, LazadaConstants.REQUEST_ID, outcome.requestId());
        items(message, outcome.items());
    }

    private static void items(Message message, List<LazadaItemOutcome> items) {
        message.setHeader(LazadaConstants.ITEMS, items);
        message.setHeader(LazadaConstants.ITEMS_FAILED, ItemFailures.count(items));
        message.setHeader(LazadaConstants.OUTCOME_OBJECTS, items.stream().map(LazadaItemOutcome::id).toList());
    }

    private static void set(Message message, String header, String text) {
        if (text != null && !text.isEmpty()) {
            message.setHeader(header, text);
        }
    }
}
