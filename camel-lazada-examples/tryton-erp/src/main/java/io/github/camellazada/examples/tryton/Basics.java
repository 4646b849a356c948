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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The records of Tryton that are there before the first order: company, currencies, unit, warehouse, products for fees. */
class Basics {
    static final String SHIPPING = "LAZADA-SHIPPING";
    static final String VOUCHER = "LAZADA-VOUCHER";
    static final String REFUND = "LAZADA-REFUND";

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Tryton tryton;
    private final String warehouse;
    private final String lazadaWarehouse;

    /**
     * @param warehouse       code of the seller's warehouse that ships orders of Lazada
     * @param lazadaWarehouse code of the warehouse in Tryton for the goods that lie with Lazada
     */
    Basics(Tryton tryton, String warehouse, String lazadaWarehouse) {
        this.tryton = tryton;
        this.warehouse = warehouse;
        this.lazadaWarehouse = lazadaWarehouse;
    }

    long company() throws Exception {
        return tryton.company();
    }

    long currency(String code) throws Exception {
        return id("currency.currency", "code", code, "Add the currency in Tryton: Currency > Currencies.");
    }

    long unit() throws Exception {
        return id("product.uom", "symbol", "u", "Tryton brings the unit 'u' with its module product.");
    }

    long warehouse() throws Exception {
        return id("stock.location", "code", warehouse, "Set tryton.warehouse to the code of a warehouse in Tryton.");
    }

    /** The warehouse of goods that lie with Lazada: they are the seller's, and Lazada moves them. */
    long lazadaWarehouse() throws Exception {
        return id("stock.location", "code", lazadaWarehouse,
                "Add a warehouse for the goods that lie with Lazada, and set tryton.warehouse.lazada to its code.");
    }

    /** The category of products that has the accounts for revenue and expense. */
    long category() throws Exception {
        return id("product.category", "name", "Lazada", "Add a product category with accounts and this name.");
    }

    /** A product for fees, vouchers or refunds. */
    long service(String code) throws Exception {
        return id("product.product", "code", code, "Add a salable product of the type service with this code.");
    }

    private long id(String model, String field, String value, String advice) throws Exception {
        String key = model + ' ' + field + ' ' + value;
        String id = known.get(key);
        if (id == null) {
            id = tryton.find(model, List.of(field, "=", value));
            if (id == null) {
                throw Rejections.unusable(model + '.' + field, value,
                        "Tryton has no " + model + " whose " + field + " is " + value + ". " + advice);
            }
            known.put(key, id);
        }
        return Tryton.number(id);
    }
}
