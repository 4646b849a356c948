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
package io.github.camellazada.simulator.commerce.reverse;

import java.util.Map;
import java.util.Optional;

/**
 * Where a line of a reverse order stands. Push statuses are the documented ones, each for its kind of reverse order; of the
 * answers' own {@code reverse_status} and {@code ofc_status} only {@code REQUEST_INITIATE}, {@code INITIAL} and
 * {@code RETURN_CANCELED} are documented, the others are assumed.
 */
public enum ReverseStage {
    REQUESTED("REQUEST_INITIATE", "INITIAL", Map.of(
            ReverseType.CANCEL, "CANCEL_INIT", ReverseType.RTM, "RTM_INIT",
            ReverseType.RTW, "RTW_INIT", ReverseType.ONLY_REFUND, "REFUND_INIT")),
    RETURN_AGREED("SELLER_AGREE_RETURN", "INITIAL", Map.of()),
    SHIPPING_BACK("BUYER_RETURN_ITEM", "RETURN_SHIPPING_BACK", Map.of(
            ReverseType.RTM, "RTM_SHIPPING_BACK", ReverseType.RTW, "RTW_SHIPPING_BACK")),
    RECEIVED("REFUND_PENDING", "RETURN_RECEIVED", Map.of(
            ReverseType.RTM, "RTM_RECEIVE_ITEM", ReverseType.RTW, "RTW_REFUND_PENDING")),
    DISPUTED("REFUND_PENDING", "INITIAL", Map.of(ReverseType.ONLY_REFUND, "REFUND_PENDING")),
    CANCELED("CANCEL_SUCCESS", "INITIAL", Map.of(ReverseType.CANCEL, "CANCEL_SUCCESS")),
    REFUNDED("REFUND_SUCCESS", "RETURN_COMPLETED", Map.of(
            ReverseType.CANCEL, "CANCEL_REFUND_ISSUED", ReverseType.ONLY_REFUND, "REFUND_SUCCESS")),
    RETURN_REFUSED("REQUEST_REJECT", "RETURN_CANCELED", Map.of(
            ReverseType.RTM, "RTM_CANCELED", ReverseType.RTW, "RTW_CANCELED")),
    REFUND_REFUSED("REFUND_REJECT", "RETURN_RECEIVED", Map.of(
            ReverseType.RTW, "RTW_REJECT", ReverseType.ONLY_REFUND, "REFUND_REJECTED")),
    WITHDRAWN("REQUEST_CANCEL", "RETURN_CANCELED", Map.of(
            ReverseType.RTM, "RTM_CANCELED", ReverseType.RTW, "RTW_CANCELED"));

    private final String reverseStatus;
    private final String ofcStatus;
    private final Map<ReverseType, String> pushed;

    ReverseStage(String reverseStatus, String ofcStatus, Map<ReverseType, String> pushed) {
        this.reverseStatus = reverseStatus;
        this.ofcStatus = ofcStatus;
        this.pushed = pushed;
    }

    /** Value of {@code reverse_status} in answers. */
    public String reverseStatus() {
        return reverseStatus;
    }

    /** Value of {@code ofc_status}: where the goods are. */
    public String ofcStatus() {
        return ofcStatus;
    }

    /** Status that is pushed, if this stage is pushed for that kind. */
    public Optional<String> pushedFor(ReverseType type) {
        return Optional.ofNullable(pushed.get(type));
    }
}
