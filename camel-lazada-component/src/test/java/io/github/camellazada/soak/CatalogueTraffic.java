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
package io.github.camellazada.soak;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;

/** What a catalogue team does: renames products, lists new ones, makes vouchers. */
final class CatalogueTraffic {
    private static final Set<String> ONE = Set.of("1");
    private static final Set<String> NONE = Set.of("0");
    private static final String NEW_PRODUCT = """
            <Request><Product><PrimaryCategory>6614</PrimaryCategory><Attributes><name>Train</name><brand>Remark</brand>
            </Attributes><Skus><Sku><SellerSku>%s</SellerSku><quantity>1</quantity><price>388.50</price>
            <package_length>11</package_length><package_height>22</package_height><package_weight>33</package_weight>
            <package_width>44</package_width></Sku></Skus></Product></Request>""";

    private final Merchant merchant;
    private final Application application;
    private final Schedule schedule;
    private final Ledger ledger;
    private final Listed renamed;
    private final LastValue name;
    private int made;

    CatalogueTraffic(Merchant merchant, Application application, Schedule schedule, Ledger ledger) {
        this.merchant = merchant;
        this.application = application;
        this.schedule = schedule;
        this.ledger = ledger;
        this.renamed = merchant.list("RENAMED", 1, 10);
        this.name = ledger.add(new LastValue("name of " + merchant, () -> merchant.name(renamed.itemId())));
    }

    void plan() {
        schedule.atAnyTime(15, this::rename);
        schedule.atAnyTime(6, this::create);
        schedule.atAnyTime(8, this::makeVoucher);
    }

    private void rename() {
        String text = "Name " + ++made;
        Ask ask = new Ask(merchant, "product-update", Map.of("Request", Map.of("Product", Map.of("ItemId", renamed.itemId(),
                "Attributes", Map.of("name", text), "Skus",
                Map.of("Sku", List.of(Map.of("SkuId", renamed.skuId())))))));
        name.asked(ask, Long.toString(renamed.skuId()), text);
        application.ask(ask);
    }

    private void create() {
        String sellerSku = "NEW-" + ++made;
        Ask ask = new Ask(merchant, "product-create", NEW_PRODUCT.formatted(sellerSku));
        ledger.add(new OnceOnly(ask, null, () -> Long.toString(merchant.productsWith(sellerSku)), ONE, NONE));
        application.ask(ask);
    }

    private void makeVoucher() {
        String voucher = "voucher " + ++made + " of " + merchant;
        Ask ask = new Ask(merchant, "promotion-voucher-create", Map.ofEntries(Map.entry("criteria_over_money", "100"),
                Map.entry("voucher_type", "COLLECTIBLE_VOUCHER"), Map.entry("apply", "ENTIRE_SHOP"),
                Map.entry("display_area", "REGULAR_CHANNEL"), Map.entry("period_end_time", 4_102_444_800_000L),
                Map.entry("voucher_name", voucher), Map.entry("voucher_discount_type", "MONEY_VALUE_OFF"),
                Map.entry("offering_money_value_off", "10"), Map.entry("period_start_time", 4_070_908_800_000L),
                Map.entry("limit", 1), Map.entry("issued", 5)));
        ledger.add(new OnceOnly(ask, null, () -> Long.toString(merchant.vouchersNamed(voucher)), ONE, NONE));
        application.ask(ask);
    }
}
