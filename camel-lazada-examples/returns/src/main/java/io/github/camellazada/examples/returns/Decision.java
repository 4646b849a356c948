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
package io.github.camellazada.examples.returns;

import java.util.Optional;
import java.util.Set;

import io.github.camellazada.model.ReverseOrder;

/**
 * What a seller can decide, when it fits, what it needs, and by which call it is said.
 *
 * @param decision  its name
 * @param meaning   what the buyer gets
 * @param kinds     kinds of reverse orders that it is about
 * @param statuses  statuses of a line in which it can be made
 * @param operation operation that says it
 * @param parameter parameter of the operation that holds the decision
 * @param value     value of that parameter
 * @param needs     further parameters that Lazada asks for
 * @param leadsTo   statuses of a line about which it has been made
 * @param deadline  until when it has to be made; {@code null} where nothing is known
 */
public record Decision(String decision, String meaning, Set<Kind> kinds, Set<String> statuses, String operation,
        String parameter, String value, Set<String> needs, Set<String> leadsTo, String deadline) {

    /** Kinds of reverse orders. */
    public enum Kind {
        CANCEL,
        TO_SELLER,
        TO_LAZADA,
        ONLY_REFUND;

        /** The kind of a reverse order; empty where Lazada tells one that this release does not know. */
        static Optional<Kind> of(ReverseOrder order) {
            return Optional.ofNullable(switch (String.valueOf(order.requestType())) {
                case "CANCEL" -> CANCEL;
                case "ONLY_REFUND" -> ONLY_REFUND;
                case "RETURN" -> Boolean.TRUE.equals(order.returnToSeller()) ? TO_SELLER : TO_LAZADA;
                default -> null;
            });
        }
    }

    boolean fits(Kind kind, String status) {
        return kinds.contains(kind) && statuses.contains(status);
    }

    boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    boolean isDoneIn(String status) {
        return leadsTo.contains(status);
    }

    /** Whether a reason of Lazada's list and a comment are needed. */
    boolean needsReason() {
        return needs.contains("reason_id");
    }

    boolean needsPicture() {
        return needs.contains("image_info");
    }

    /** Its name. */
    @Override
    public String toString() {
        return decision;
    }
}
