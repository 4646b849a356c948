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
package com.example;

import java.math.BigDecimal;
import java.util.List;

import io.github.camellazada.model.OrderItem;
import org.apache.camel.Variable;

/** Finds what the buyer paid for the item of a return. */
public class PaidPrice {
    /** The amount, among the items of the order, of the item that the line is about. */
    public BigDecimal amount(@Variable("item") String item, List<OrderItem> items) {
        return items.stream().filter(one -> one.orderItemId().equals(item)).map(one -> one.paidPrice().amount()).findFirst()
                .orElseThrow(() -> new IllegalStateException("The order has no item " + item));
    }
}
