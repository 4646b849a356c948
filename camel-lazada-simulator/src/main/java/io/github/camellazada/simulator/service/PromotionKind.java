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
package io.github.camellazada.simulator.service;

import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What tells one kind of promotion from another.
 *
 * @param record     kind of the records
 * @param pushType   name of the kind in promotion pushes
 * @param paths      REST path by what it does
 * @param pageNumber parameter of listings: number of the page
 * @param pageSize   parameter of listings: rows on a page
 * @param nameField  field that holds the promotion's name
 * @param startField field that holds the begin of validity, epoch milliseconds
 * @param endField   field that holds the end of validity, epoch milliseconds
 * @param terse      whether product listings name SKU ids only and an update is answered without the id
 * @param rules      which parameters need each other
 * @param form       the record's fields that come from parameters
 * @param finish     brings what was sent into the shape in which it is read
 */
record PromotionKind(RecordKind record, String pushType, Map<PromotionKind.Act, String> paths, String pageNumber,
        String pageSize, String nameField, String startField, String endField, boolean terse, PromotionRules rules,
        RecordForm form,
        UnaryOperator<ObjectNode> finish) {

    /** What a seller can do with promotions. */
    enum Act {
        CREATE,
        UPDATE,
        GET,
        LIST,
        ACTIVATE,
        DEACTIVATE,
        LIST_SKUS,
        ADD_SKUS,
        REMOVE_SKUS
    }

    static final PromotionKind VOUCHER = new PromotionKind(RecordKind.VOUCHER, "SELLER_VOUCHER",
            paths("/promotion/voucher/", "get", "/promotion/vouchers/get", "products/get", "product/sku/add",
                    "product/sku/remove"),
            "cur_page", "page_size", "voucher_name", "period_start_time", "period_end_time", false, PromotionRules.VOUCHER,
            new RecordForm()
                    .text("criteria_over_money", "apply", "voucher_type", "display_area", "voucher_name",
                            "voucher_discount_type", "offering_money_value_off", "max_discount_offering_money_value")
                    .number("collect_start", "period_start_time", "period_end_time", "limit", "issued",
                            "offering_percentage_discount_off"),
            voucher -> voucher.put("order_used_budget", "0").putNull("voucher_code"));

    static final PromotionKind FREE_SHIPPING = new PromotionKind(RecordKind.FREE_SHIPPING, "FREE_SHIPPING",
            paths("/promotion/freeshipping/", "get", "/promotion/freeshippings/get", "products/get", "product/sku/add",
                    "product/sku/remove"),
            "curPage", "pageSize", "promotion_name", "period_start_time", "period_end_time", false,
            PromotionRules.FREE_SHIPPING,
            new RecordForm()
                    .text("budget_type", "template_type", "apply", "template_code", "category_name", "budget_value",
                            "promotion_name", "period_type", "region_type", "campaign_tag", "delivery_option",
                            "discount_type", "deal_criteria")
                    .number("period_start_time", "period_end_time")
                    .json("region_value", "tiers"),
            PromotionKind::tiersTogether);

    static final PromotionKind FLEXI_COMBO = new PromotionKind(RecordKind.FLEXI_COMBO, "FLEXI_COMBO",
            paths("/promotion/flexicombo/", "details", "/promotion/flexicombo/list", "products/list", "products/add",
                    "products/delete"),
            "cur_page", "page_size", "name", "start_time", "end_time", true, PromotionRules.FLEXI_COMBO,
            new RecordForm()
                    .text("apply", "criteria_type", "name", "platform_channel", "discount_type")
                    .number("order_numbers", "start_time", "end_time")
                    .flag("stackable")
                    .json("sample_skus", "gift_skus", "criteria_value", "discount_value", "gift_buy_limit_value"),
            PromotionKind::skusByTier);

    private static Map<Act, String> paths(String prefix, String get, String list, String skus, String add, String remove) {
        return Map.of(Act.CREATE, prefix + "create", Act.UPDATE, prefix + "update", Act.GET, prefix + get,
                Act.LIST, list, Act.ACTIVATE, prefix + "activate", Act.DEACTIVATE, prefix + "deactivate",
                Act.LIST_SKUS, prefix + skus, Act.ADD_SKUS, prefix + add, Act.REMOVE_SKUS, prefix + remove);
    }

    private static ObjectNode tiersTogether(ObjectNode promotion) {
        ObjectNode tier = promotion.putObject("promo_tier");
        for (String part : new String[]{"tiers", "deal_criteria", "discount_type"}) {
            tier.set(part, promotion.remove(part));
        }
        return promotion.put("used_budget_value", "0.00").put("platform_channel", "1");
    }

    /** Written with productId and skuId, read with product_id, sku_id and the tier; ENTIRE_STORE is read as ENTIRE_SHOP. */
    private static ObjectNode skusByTier(ObjectNode combo) {
        for (String list : new String[]{"sample_skus", "gift_skus"}) {
            JsonNode given = combo.get(list);
            var read = combo.putArray(list);
            for (JsonNode sku : given) {
                read.addObject()
                        .put("product_id", sku.path("productId").asLong())
                        .put("sku_id", sku.path("skuId").asLong())
                        .put("tier", sku.path("tier").asInt(1));
            }
        }
        if ("ENTIRE_STORE".equals(combo.path("apply").asText())) {
            combo.put("apply", "ENTIRE_SHOP");
        }
        return combo.put("type", "Flexi-combo").put("order_used_numbers", 0);
    }
}
