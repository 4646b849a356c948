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

import java.util.Arrays;
import java.util.Optional;

/** What a seller can do about a return or refund, and when. */
enum ReturnAction {
    /** Gives the money back without wanting the goods. */
    INSTANT_REFUND("instantRefund", ReverseStage.REFUNDED) {
        @Override
        boolean fits(ReverseType type, ReverseStage stage) {
            return stage == ReverseStage.REQUESTED;
        }
    },
    /** Lets the buyer send the goods back. */
    AGREE_RETURN("agreeReturn", ReverseStage.RETURN_AGREED) {
        @Override
        boolean fits(ReverseType type, ReverseStage stage) {
            return type.isReturn() && stage == ReverseStage.REQUESTED;
        }
    },
    /** Does not want the goods back. */
    REFUSE_RETURN("refuseReturn", ReverseStage.RETURN_REFUSED) {
        @Override
        boolean fits(ReverseType type, ReverseStage stage) {
            return type.isReturn() && stage == ReverseStage.REQUESTED;
        }
    },
    /** Says that the goods are back with the merchant. */
    CONFIRM_DELIVERY("confirmDelivery", ReverseStage.RECEIVED) {
        @Override
        boolean fits(ReverseType type, ReverseStage stage) {
            return type == ReverseType.RTM && stage == ReverseStage.SHIPPING_BACK;
        }
    },
    /** Gives the money back. */
    AGREE_REFUND("agreeRefund", ReverseStage.REFUNDED) {
        @Override
        boolean fits(ReverseType type, ReverseStage stage) {
            return stage == ReverseStage.RECEIVED || type == ReverseType.ONLY_REFUND && stage == ReverseStage.REQUESTED;
        }
    },
    /** Keeps the money. */
    REFUSE_REFUND("refuseRefund", ReverseStage.REFUND_REFUSED) {
        @Override
        boolean fits(ReverseType type, ReverseStage stage) {
            return stage == ReverseStage.RECEIVED || type == ReverseType.ONLY_REFUND && stage == ReverseStage.REQUESTED;
        }
    };

    private final String wireName;
    private final ReverseStage leadsTo;

    ReturnAction(String wireName, ReverseStage leadsTo) {
        this.wireName = wireName;
        this.leadsTo = leadsTo;
    }

    /** Whether it can be done about a line of that kind and stage. */
    abstract boolean fits(ReverseType type, ReverseStage stage);

    ReverseStage leadsTo() {
        return leadsTo;
    }

    /** Whether a reason and a comment must be given. */
    boolean isRefusal() {
        return this == REFUSE_RETURN || this == REFUSE_REFUND;
    }

    /** Whether a picture must be shown. */
    boolean needsPicture() {
        return this == REFUSE_REFUND;
    }

    static Optional<ReturnAction> of(String wireName) {
        return Arrays.stream(values()).filter(action -> action.wireName.equals(wireName)).findFirst();
    }
}
