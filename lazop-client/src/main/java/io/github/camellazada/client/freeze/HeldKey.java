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
package io.github.camellazada.client.freeze;

/**
 * What a held write changes: of two writes with one key only the later one counts.
 *
 * @param appKey    the app
 * @param seller    seller id, empty where the app calls for one seller without naming it
 * @param country   country of the seller, empty where none was named
 * @param sku       the SKU, by the name that the caller gave it
 * @param warehouse code of the warehouse, empty for the default one and for prices
 * @param kind      {@code stock} or {@code price}
 */
public record HeldKey(String appKey, String seller, String country, String sku, String warehouse, String kind) {
    public static final String STOCK = "stock";
    public static final String PRICE = "price";

    /** Whether it is about stock. */
    public boolean isStock() {
        return STOCK.equals(kind);
    }

    /** The same of the SKU by another of its names. */
    HeldKey of(String name) {
        return new HeldKey(appKey, seller, country, name, warehouse, kind);
    }
}
