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
package io.github.camellazada.simulator.commerce.stock;

/** Why a change of stock does not take place. */
public final class StockRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StockRefusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The rule that stands in the way. */
    public enum Reason {
        /** Sellable stock would fall below zero. */
        NEGATIVE,
        /** Less would be left than campaigns have reserved. */
        CAMPAIGN,
        /** A campaign lets the SKU's stock only be raised. */
        FROZEN,
        /** The goods lie in Lazada's warehouse, whose stock no seller writes. */
        LAZADA_WAREHOUSE,
        /** The seller has no such warehouse. */
        UNKNOWN_WAREHOUSE,
        /** There are several warehouses and the request does not say which. */
        WAREHOUSE_NEEDED,
        /** Nothing is left to sell. */
        SOLD_OUT
    }
}
