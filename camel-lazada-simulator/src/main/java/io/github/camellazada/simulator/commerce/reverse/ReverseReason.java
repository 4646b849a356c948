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
import java.util.List;
import java.util.Optional;

/** Reasons for cancelling, returning and refusing. */
public enum ReverseReason {
    OUT_OF_STOCK(1_000_017, "Out of stock", Use.SELLER_CANCELS),
    WRONG_PRICE(1_000_018, "Wrong price or other mistake in the offer", Use.SELLER_CANCELS),
    ADDRESS_UNREACHABLE(1_000_019, "Address cannot be reached", Use.SELLER_CANCELS),
    CHANGE_OF_MIND(1_000_101, "Change of mind", Use.BUYER_ASKS),
    DEFECTIVE(1_000_102, "Item is defective", Use.BUYER_ASKS),
    WRONG_ITEM(1_000_103, "Wrong item was delivered", Use.BUYER_ASKS),
    ITEM_AS_DESCRIBED(1_000_201, "Item is as described", Use.SELLER_REFUSES),
    ITEM_USED(1_000_202, "Item was used or damaged by the buyer", Use.SELLER_REFUSES),
    ITEM_MISSING(1_000_203, "Returned parcel is empty or incomplete", Use.SELLER_REFUSES);

    private final long id;
    private final String text;
    private final Use use;

    ReverseReason(long id, String text, Use use) {
        this.id = id;
        this.text = text;
        this.use = use;
    }

    public long id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** All reasons of one use. */
    public static List<ReverseReason> of(Use use) {
        return Arrays.stream(values()).filter(reason -> reason.use == use).toList();
    }

    /** A reason of one use, by its id as text. */
    public static Optional<ReverseReason> find(Use use, String id) {
        return of(use).stream().filter(reason -> Long.toString(reason.id).equals(id)).findFirst();
    }

    /** Who gives the reason for what. */
    public enum Use {
        SELLER_CANCELS,
        BUYER_ASKS,
        SELLER_REFUSES
    }
}
