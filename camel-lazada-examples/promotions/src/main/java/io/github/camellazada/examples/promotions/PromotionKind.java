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
package io.github.camellazada.examples.promotions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.camellazada.catalog.LazadaOperation;

/** The kinds of promotions: which operations they have, and how these call what the kinds have in common. */
public enum PromotionKind {
    VOUCHER(new Operations(LazadaOperation.PROMOTION_VOUCHERS_GET, LazadaOperation.PROMOTION_VOUCHER_GET,
            LazadaOperation.PROMOTION_VOUCHER_CREATE, LazadaOperation.PROMOTION_VOUCHER_UPDATE,
            LazadaOperation.PROMOTION_VOUCHER_PRODUCTS_GET, LazadaOperation.PROMOTION_VOUCHER_PRODUCT_SKU_ADD,
            LazadaOperation.PROMOTION_VOUCHER_PRODUCT_SKU_REMOVE, LazadaOperation.PROMOTION_VOUCHER_ACTIVATE,
            LazadaOperation.PROMOTION_VOUCHER_DEACTIVATE), "voucher_name", "period_start_time", "period_end_time", // Lazada makes no other kind of voucher by API, and an update of a percentage needs an amount, too
            Map.of("voucher_type", "COLLECTIBLE_VOUCHER"), Map.of("offering_money_value_off", "0"),
            Map.of("cur_page", 1, "page_size", 50)),
    FREE_SHIPPING(new Operations(LazadaOperation.PROMOTION_FREESHIPPINGS_GET, LazadaOperation.PROMOTION_FREESHIPPING_GET,
            LazadaOperation.PROMOTION_FREESHIPPING_CREATE, LazadaOperation.PROMOTION_FREESHIPPING_UPDATE,
            LazadaOperation.PROMOTION_FREESHIPPING_PRODUCTS_GET, LazadaOperation.PROMOTION_FREESHIPPING_PRODUCT_SKU_ADD,
            LazadaOperation.PROMOTION_FREESHIPPING_PRODUCT_SKU_REMOVE, LazadaOperation.PROMOTION_FREESHIPPING_ACTIVATE,
            LazadaOperation.PROMOTION_FREESHIPPING_DEACTIVATE), "promotion_name", "period_start_time", "period_end_time",
            Map.of(), Map.of("template_type", "MANUALLY"), Map.of("curPage", 1, "pageSize", 50)),
    FLEXI_COMBO(new Operations(LazadaOperation.PROMOTION_FLEXICOMBO_LIST, LazadaOperation.PROMOTION_FLEXICOMBO_DETAILS,
            LazadaOperation.PROMOTION_FLEXICOMBO_CREATE, LazadaOperation.PROMOTION_FLEXICOMBO_UPDATE,
            LazadaOperation.PROMOTION_FLEXICOMBO_PRODUCTS_LIST, LazadaOperation.PROMOTION_FLEXICOMBO_PRODUCTS_ADD,
            LazadaOperation.PROMOTION_FLEXICOMBO_PRODUCTS_DELETE, LazadaOperation.PROMOTION_FLEXICOMBO_ACTIVATE,
            LazadaOperation.PROMOTION_FLEXICOMBO_DEACTIVATE), "name", "start_time", "end_time", Map.of(), Map.of(),
            Map.of("cur_page", 1, "page_size", 50));

    private final Operations operations;
    private final String nameField;
    private final String startField;
    private final String endField;
    private final Map<String, Object> always;
    private final Map<String, Object> defaults;
    private final Map<String, Object> firstPage;

    PromotionKind(Operations operations, String nameField, String startField, String endField, Map<String, Object> always,
            Map<String, Object> defaults, Map<String, Object> firstPage) {
        this.operations = operations;
        this.nameField = nameField;
        this.startField = startField;
        this.endField = endField;
        this.always = always;
        this.defaults = defaults;
        this.firstPage = firstPage;
    }

    /** The kind that a file names, in whatever case. */
    static Optional<PromotionKind> named(String text) {
        String name = text.trim().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Its operations. */
    public Operations operations() {
        return operations;
    }

    String nameField() {
        return nameField;
    }

    String startField() {
        return startField;
    }

    String endField() {
        return endField;
    }

    /** Parameters that each of its operations takes. */
    Map<String, Object> always() {
        return always;
    }

    /** Parameters that ask for the first page of a listing. */
    Map<String, Object> firstPage() {
        return firstPage;
    }

    /** Parameters of an update that Lazada demands and that a file need not have. */
    Map<String, Object> defaults() {
        return defaults;
    }

    /**
     * What can be done with promotions of a kind.
     *
     * @param list       list promotions
     * @param get        read one
     * @param create     create one
     * @param update     change one
     * @param skus       list the SKUs that take part
     * @param addSkus    add some
     * @param removeSkus remove some
     * @param activate   switch it on
     * @param deactivate switch it off
     */
    public record Operations(LazadaOperation list, LazadaOperation get, LazadaOperation create, LazadaOperation update,
            LazadaOperation skus, LazadaOperation addSkus, LazadaOperation removeSkus, LazadaOperation activate,
            LazadaOperation deactivate) {
    }
}
