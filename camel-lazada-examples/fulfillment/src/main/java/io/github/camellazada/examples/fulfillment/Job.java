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
package io.github.camellazada.examples.fulfillment;

import java.util.Arrays;
import java.util.List;

import io.github.camellazada.examples.support.WorkTable;

/**
 * What the warehouse wants to happen to items of an order.
 *
 * @param id       number of the row
 * @param seller   seller id
 * @param country  two-letter code of the country
 * @param orderId  the order
 * @param itemIds  its items, separated by commas; empty for all
 * @param action   {@code ship}, {@code repack}, {@code delivered} or {@code failed}
 * @param invoice  the seller's invoice number, or {@code null}
 * @param attempts how often it was tried
 */
public record Job(long id, String seller, String country, String orderId, String itemIds, String action, String invoice,
        int attempts) implements WorkTable.Row {

    /** Whether it is about that item. */
    boolean isAbout(String itemId) {
        List<String> wanted = itemIds == null
                ? List.of()
                : Arrays.stream(itemIds.split(",")).map(String::trim).filter(id -> !id.isEmpty()).toList();
        return wanted.isEmpty() || wanted.contains(itemId);
    }

    /** Whether it has an invoice number to tell. */
    public boolean isInvoiced() {
        return invoice != null && !invoice.isBlank();
    }
}
