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
package io.github.camellazada.simulator.commerce.product;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.stock.CampaignStock;
import io.github.camellazada.simulator.commerce.stock.WarehouseStock;
import io.github.camellazada.simulator.files.FileShelf;

/** How products and SKUs look in answers. */
final class ProductViews {
    private static final DateTimeFormatter CAMPAIGN_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    private ProductViews() {
    }

    /** A row of the product list. */
    static ObjectNode row(Shop shop, Product product, boolean withStock) {
        ObjectNode view = Documents.object()
                .put("created_time", Long.toString(product.createdAt().toEpochMilli()))
                .put("updated_time", Long.toString(product.updatedAt().toEpochMilli()));
        ArrayNode images = view.putArray("images");
        product.images().forEach(images::add);
        view.putArray("marketImages");
        ArrayNode skus = view.putArray("skus");
        product.skus().forEach(sku -> skus.add(sku(shop, product, sku, withStock)));
        view.put("item_id", product.itemId());
        view.put("primary_category", product.category());
        ObjectNode attributes = view.putObject("attributes");
        product.attributes().forEach(attributes::put);
        view.put("status", product.status());
        view.put("subStatus", product.subStatus());
        view.putArray("suspendedSkus");
        view.put("trialProduct", false);
        ArrayNode reasons = view.putArray("rejectReason");
        if (!product.rejectReason().isEmpty()) {
            reasons.addObject().put("suggestion", "").put("violationDetail", product.rejectReason());
        }
        view.put("hiddenReason", "");
        view.put("hiddenStatus", "");
        return view;
    }

    /** One product, with its variations and all stock. */
    static ObjectNode item(Shop shop, Product product) {
        ObjectNode view = row(shop, product, true);
        view.set("variation", variation(product, "hasImage"));
        view.putObject("bizSupplement");
        view.putObject("imageSequence");
        return view;
    }

    /** What tells the SKUs apart; the key that says whether it has images differs between answers. */
    static ObjectNode variation(Product product, String imageKey) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        product.skus().forEach(sku -> sku.saleProperties()
                .forEach((name, option) -> options.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(option)));
        ObjectNode view = Documents.object();
        options.forEach((name, values) -> {
            ObjectNode one = view.putObject("Variation" + (view.size() + 1))
                    .put("name", name).put("label", name).put(imageKey, false).put("customize", false);
            ArrayNode list = one.putArray("options");
            values.forEach(list::add);
        });
        return view;
    }

    private static ObjectNode sku(Shop shop, Product product, Sku sku, boolean withStock) {
        int sellable = sku.stock().sellable();
        ObjectNode view = Documents.object()
                .put("Status", sku.active() ? "active" : "inactive")
                .put("quantity", sellable)
                .put("Available", sellable)
                .put("SellerSku", sku.sellerSku())
                .put("ShopSku", sku.shopSku())
                .put("SkuId", sku.skuId())
                .put("Url", FileShelf.HOME + "/products/i" + product.itemId() + "-s" + sku.skuId() + ".html")
                .put("price", sku.price())
                .put("special_price", sku.specialPrice());
        ArrayNode images = view.putArray("Images");
        sku.images().forEach(images::add);
        if (!sku.specialFrom().isEmpty()) {
            view.put("special_from_time", sku.specialFrom()).put("special_from_date", day(sku.specialFrom()));
        }
        if (!sku.specialTo().isEmpty()) {
            view.put("special_to_time", sku.specialTo()).put("special_to_date", day(sku.specialTo()));
        }
        if (shop.ease() && sku.supplyPrice() != null) {
            view.put("supply_price", sku.supplyPrice());
        }
        sku.parcel().forEach(view::put);
        if (!sku.saleProperties().isEmpty()) {
            ObjectNode properties = view.putObject("saleProp");
            sku.saleProperties().forEach(properties::put);
        }
        if (withStock) {
            addStock(view, sku);
        }
        return view;
    }

    private static void addStock(ObjectNode view, Sku sku) {
        ArrayNode own = view.putArray("multiWarehouseInventories");
        ArrayNode lazadas = view.putArray("fblWarehouseInventories");
        sku.stock().warehouses().forEach(stock -> (stock.lazadas() ? lazadas : own).add(warehouse(stock)));
        ArrayNode channels = view.putArray("channelInventories");
        sku.stock().campaigns().forEach(campaign -> channels.add(campaign(campaign)));
    }

    private static ObjectNode warehouse(WarehouseStock stock) {
        return Documents.object()
                .put("warehouseCode", stock.code())
                .put("quantity", stock.sellable())
                .put("sellableQuantity", stock.sellable())
                .put("withholdQuantity", stock.withheld())
                .put("occupyQuantity", stock.occupied())
                .put("totalQuantity", stock.total());
    }

    private static ObjectNode campaign(CampaignStock campaign) {
        return Documents.object()
                .put("channelName", campaign.name())
                .put("sellableQuantity", campaign.quantity())
                .put("startTime", time(campaign.start()))
                .put("endTime", time(campaign.end()));
    }

    private static String time(Instant instant) {
        return CAMPAIGN_TIME.format(instant);
    }

    private static String day(String time) {
        return time.length() > 10 ? time.substring(0, 10) : time;
    }
}
