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
package io.github.camellazada.stock;

import java.util.Arrays;

import io.github.camellazada.model.WarehouseStock;

/** Operations that write the stock of several SKUs, with the field that each sets and what its number means. */
public enum StockOperation {
    /** The new sellable quantity. */
    UPDATE("product-stock-sellable-update", "SellableQuantity") {
        @Override
        long number(long sellable, WarehouseStock now) {
            return sellable;
        }
    },
    /** The difference of the sellable quantity. */
    ADJUST("product-stock-sellable-adjust", "SellableQuantity") {
        @Override
        long number(long sellable, WarehouseStock now) {
            return sellable - StockRules.orZero(now.sellable());
        }
    },
    /** The new total of the warehouse, by two of the three documents that tell it. */
    TOTAL("product-price-quantity-update", "Quantity") {
        @Override
        long number(long sellable, WarehouseStock now) {
            return sellable + StockRules.committed(now);
        }
    };

    private final String operation;
    private final String field;

    StockOperation(String operation, String field) {
        this.operation = operation;
        this.field = field;
    }

    /** The operation of that name, as in a URI. */
    public static StockOperation of(String name) {
        return Arrays.stream(values()).filter(write -> write.operation.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' does not write the stock of several SKUs."
                        + " Set one of " + Arrays.stream(values()).map(StockOperation::operation).toList() + '.'));
    }

    /** What the field has to hold so that this many pieces can be sold. */
    abstract long number(long sellable, WarehouseStock now);

    /** Its name, as in a URI. */
    public String operation() {
        return operation;
    }

    /** The field that it sets. */
    public String field() {
        return field;
    }
}
