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

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.tryton.SaleDraft.Line;

/** The products of Tryton by the seller's SKU, made where they are missing and that is wanted. */
class Products {
    static final String PRODUCT = "product.product";

    private final Tryton tryton;
    private final Basics basics;
    private final boolean create;

    Products(Tryton tryton, Basics basics, boolean create) {
        this.tryton = tryton;
        this.basics = basics;
        this.create = create;
    }

    long id(Line line) throws Exception {
        String id = find(line.code());
        if (id == null && !create) {
            throw Rejections.unusable("order item " + line.itemId() + ".sku", line.code(),
                    "Tryton has no product with this code. Add one, or set tryton.products.create=true.");
        }
        if (id == null) {
            tryton.create("product.template", values(line));
            id = find(line.code());
        }
        return Tryton.number(id);
    }

    private String find(String code) throws Exception {
        return tryton.find(PRODUCT, List.of("code", "=", code));
    }

    Map<String, Object> values(Line line) throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("name", line.name());
        values.put("code", line.code());
        values.put("type", "goods");
        values.put("salable", true);
        values.put("list_price", line.price());
        values.put("cost_price_method", "fixed");
        values.put("default_uom", basics.unit());
        values.put("sale_uom", basics.unit());
        values.put("account_category", basics.category());
        // the client of Tryton adds a variant by itself, a call does not
        values.put("products", Tryton.lines(List.of(Map.of("cost_price", BigDecimal.ZERO))));
        return values;
    }
}
