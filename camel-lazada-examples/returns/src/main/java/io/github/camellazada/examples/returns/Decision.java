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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.model.ReverseOrder;

/** What a seller can decide, when it fits, what it needs, and by which call it is said. The table of the README is this one. */
public enum Decision {
    AGREE_CANCEL("order-reverse-cancel-seller-decide", "true", Set.of(Kind.CANCEL), Set.of("REQUEST_INITIATE"),
            Set.of("CANCEL_SUCCESS", "REFUND_SUCCESS"), false, false),
    REFUSE_CANCEL("order-reverse-cancel-seller-decide", "false", Set.of(Kind.CANCEL), Set.of("REQUEST_INITIATE"),
            Set.of("REQUEST_REJECT"), false, false),
    REFUND_AT_ONCE("order-reverse-return-update", "instantRefund", Set.of(Kind.TO_SELLER, Kind.TO_LAZADA, Kind.ONLY_REFUND),
            Set.of("REQUEST_INITIATE"), Set.of("REFUND_SUCCESS"), false, false),
    AGREE_RETURN("order-reverse-return-update", "agreeReturn", Set.of(Kind.TO_SELLER, Kind.TO_LAZADA),
            Set.of("REQUEST_INITIATE"), Set.of("SELLER_AGREE_RETURN", "BUYER_RETURN_ITEM", "REFUND_PENDING", "REFUND_SUCCESS"),
            false, false),
    REFUSE_RETURN("order-reverse-return-update", "refuseReturn", Set.of(Kind.TO_SELLER, Kind.TO_LAZADA),
            Set.of("REQUEST_INITIATE"), Set.of("REQUEST_REJECT"), true, false),
    CONFIRM_DELIVERY("order-reverse-return-update", "confirmDelivery", Set.of(Kind.TO_SELLER), Set.of("BUYER_RETURN_ITEM"),
            Set.of("REFUND_PENDING", "REFUND_SUCCESS"), false, false),
    AGREE_REFUND("order-reverse-return-update", "agreeRefund", Set.of(Kind.TO_SELLER, Kind.TO_LAZADA),
            Set.of("REFUND_PENDING"), Set.of("REFUND_SUCCESS"), false, false),
    REFUSE_REFUND("order-reverse-return-update", "refuseRefund", Set.of(Kind.TO_SELLER, Kind.TO_LAZADA),
            Set.of("REFUND_PENDING"), Set.of("REFUND_REJECT"), true, true),
    AGREE_ONLY_REFUND("order-reverse-return-update", "agreeRefund", Set.of(Kind.ONLY_REFUND), Set.of("REQUEST_INITIATE"),
            Set.of("REFUND_SUCCESS"), false, false),
    REFUSE_ONLY_REFUND("order-reverse-return-update", "refuseRefund", Set.of(Kind.ONLY_REFUND), Set.of("REQUEST_INITIATE"),
            Set.of("REFUND_REJECT"), true, true);

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

    private final String operation;
    private final String action;
    private final Set<Kind> kinds;
    private final Set<String> from;
    private final Set<String> done;
    private final boolean refusal;
    private final boolean pictures;

    Decision(String operation, String action, Set<Kind> kinds, Set<String> from, Set<String> done, boolean refusal,
            boolean pictures) {
        this.operation = operation;
        this.action = action;
        this.kinds = kinds;
        this.from = from;
        this.done = done;
        this.refusal = refusal;
        this.pictures = pictures;
    }

    /** The decision of that name, in any case and with spaces or dashes. */
    static Optional<Decision> of(String name) {
        String plain = name == null ? "" : name.trim().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(values()).filter(decision -> decision.name().equals(plain)).findFirst();
    }

    /** Names of the decisions that fit a kind and a status, in lower case. */
    static List<String> fitting(Kind kind, String status) {
        return Arrays.stream(values()).filter(decision -> decision.fits(kind, status))
                .map(decision -> decision.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** Statuses that this release knows; about others Lazada is asked. */
    static Set<String> knownStatuses() {
        return Arrays.stream(values()).flatMap(decision -> Stream.concat(decision.from.stream(), decision.done.stream()))
                .collect(Collectors.toSet());
    }

    boolean fits(Kind kind, String status) {
        return kinds.contains(kind) && from.contains(status);
    }

    boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    boolean isDoneIn(String status) {
        return done.contains(status);
    }

    String operation() {
        return operation;
    }

    String action() {
        return action;
    }

    /** Whether a reason of Lazada's list and a comment are needed. */
    boolean needsReason() {
        return refusal;
    }

    boolean needsPicture() {
        return pictures;
    }
}
