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
package io.github.camellazada.soak;

import java.io.Serializable;
import java.util.List;

import io.github.camellazada.LazadaConstants;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.apache.camel.Exchange;

/**
 * How an exchange ended.
 *
 * @param failure what it failed with, or {@code null}
 * @param code    code of Lazada's answer, or {@code null} where there is none
 * @param settled whether the state showed what became of it
 * @param promise the id under which the component promises to tell later what became of it, or {@code null}
 * @param items   outcomes of its items
 */
record AskEnd(Exception failure, String code, boolean settled, String promise, List<LazadaItemOutcome> items)
        implements
            Serializable {

    @SuppressWarnings("unchecked")
    static AskEnd of(Exchange exchange) {
        List<LazadaItemOutcome> items = exchange.getMessage().getHeader(LazadaConstants.ITEMS, List.class);
        return new AskEnd(exchange.getException(), exchange.getMessage().getHeader(LazadaConstants.CODE, String.class),
                Boolean.TRUE.equals(exchange.getMessage().getHeader(LazadaConstants.RECONCILED)),
                exchange.getMessage().getHeader(LazadaConstants.OUTCOME_ID, String.class),
                items == null ? List.of() : List.copyOf(items));
    }
}
