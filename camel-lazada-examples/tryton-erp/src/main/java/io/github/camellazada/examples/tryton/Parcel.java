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
package io.github.camellazada.examples.tryton;

import java.util.List;

import io.github.camellazada.examples.support.WorkTable;

/**
 * A shipment of Tryton that Lazada is to be told of.
 *
 * @param id       number of the row
 * @param shipment id of the shipment in Tryton
 * @param shipped  whether it is done, and not only packed
 * @param seller   seller id
 * @param country  two-letter code of the country
 * @param orderId  the order at Lazada
 * @param itemIds  its order items that are in the shipment
 * @param attempts how often it was tried
 */
public record Parcel(long id, String shipment, boolean shipped, String seller, String country, String orderId,
        List<String> itemIds, int attempts) implements WorkTable.Row {
}
