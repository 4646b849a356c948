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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.Shop;
import io.github.camellazada.simulator.commerce.stock.SkuStock;
import io.github.camellazada.simulator.commerce.stock.StockRefusal;

/** Reads the SKUs of a product document; Marketplace Ease sellers give a supply price and never a price. */
final class SkuForm {
    private static final Set<String> EASE_READ_ONLY = Set.of("price", "special_price", "special_from_date", "special_to_date");
    private static final List<String> PARCEL = List.of("package_height", "package_length", "package_width", "package_weight",
            "package_content", "product_weight");
    private static final String FAILED = "501";

    private final Shop shop;
    private final Instant now;

    SkuForm(Shop shop, Instant now) {
        this.shop = shop;
        this.now = now;
    }

    /** Reports what a new SKU lacks. */
    void check(JsonNode sku, WriteReport report) {
        if (ProductDocument.text(sku, "SellerSku") == null) {
            report.add("SellerSku", sku, "1", "E001: Parameter SellerSku is mandatory");
        }
        checkPrice(sku, report);
        String field = priceField();
        if (ProductDocument.text(sku, field) == null) {
            report.add(field, sku, "1", "E001: Parameter " + field + " is mandatory");
        }
        for (String size : PARCEL.subList(0, 4)) {
            if (ProductDocument.text(sku, size) == null) {
                report.add(size, sku, "1", "E001: Parameter " + size + " is mandatory");
            }
        }
        String quantity = ProductDocument.text(sku, "quantity");
        if (quantity != null && !quantity.matches("\\d{1,9}")) {
            report.add("quantity", sku, "212", "Sellable inventory cannot be negative");
        }
    }

    /** Reports SKUs that nothing tells apart. */
    void checkVariations(List<JsonNode> skus, WriteReport report) {
        Set<String> sellerSkus = new HashSet<>();
        Set<JsonNode> variations = new HashSet<>();
        for (JsonNode sku : skus) {
            String sellerSku = ProductDocument.text(sku, "SellerSku");
            if (sellerSku != null && !sellerSkus.add(sellerSku)) {
                report.add("SellerSku", sku, "4105", "BIZ_CHECK_SELLER_SKU_DUPLICATE: used twice in one product");
            }
            if (skus.size() > 1 && sku.path("saleProp").isObject() && !variations.add(sku.get("saleProp"))) {
                report.add("saleProp", sku, "209", "Invalid variation");
            }
        }
    }

    /** Fills in a new SKU. */
    void create(JsonNode request, Sku sku) {
        apply(request, sku);
        String quantity = ProductDocument.text(request, "quantity");
        sku.stock().addWarehouse(SkuStock.SINGLE_WAREHOUSE, quantity == null ? 0 : Integer.parseInt(quantity));
    }

    /** Changes what is given of a SKU; says whether that worked. */
    boolean update(JsonNode request, Sku sku, ShallowStockWatch watch, WriteReport report) {
        if (!checkPrice(request, report)) {
            return false;
        }
        String quantity = ProductDocument.text(request, "quantity");
        try {
            if (quantity != null) {
                int number = Integer.parseInt(quantity);
                watch.during(shop, sku, () -> sku.stock().set(number, now));
            }
        } catch (NumberFormatException e) {
            report.add("quantity", request, "5", "E005: the quantity must be a whole number");
            return false;
        } catch (StockRefusal e) {
            report.add("quantity", request, e.reason() == StockRefusal.Reason.NEGATIVE ? "212" : FAILED, e.getMessage());
            return false;
        }
        apply(request, sku);
        return true;
    }

    private boolean checkPrice(JsonNode sku, WriteReport report) {
        if (shop.ease()) {
            Optional<String> forbidden = EASE_READ_ONLY.stream().filter(sku::has).findFirst();
            forbidden.ifPresent(field -> report.add(field, sku, "4225", "Lazada sets the price; give supply_price instead"));
            if (forbidden.isPresent()) {
                return false;
            }
        }
        String text = ProductDocument.text(sku, priceField());
        if (text != null && ProductDocument.amount(text).isEmpty()) {
            report.add(priceField(), sku, FAILED, "The price must be a number above zero");
            return false;
        }
        return true;
    }

    private String priceField() {
        return shop.ease() ? "supply_price" : "price";
    }

    private void apply(JsonNode request, Sku sku) {
        ifGiven(request, "SellerSku").ifPresent(sku::sellerSku);
        ifGiven(request, priceField()).flatMap(ProductDocument::amount).ifPresent(amount -> {
            if (shop.ease()) {
                sku.supplyPrice(amount);
            }
            sku.price(amount);
        });
        ifGiven(request, "special_price").flatMap(ProductDocument::amount)
                .ifPresent(amount -> sku.special(amount, orEmpty(request, "special_from_date"),
                        orEmpty(request, "special_to_date")));
        ifGiven(request, "Status").ifPresent(status -> sku.active(!"inactive".equalsIgnoreCase(status)));
        PARCEL.forEach(name -> ifGiven(request, name).ifPresent(value -> sku.parcel().put(name, value)));
        request.path("saleProp").properties()
                .forEach(property -> sku.saleProperties().put(property.getKey(), property.getValue().asText()));
        ProductDocument.images(request).filter(urls -> !urls.isEmpty()).ifPresent(sku::images);
        if (sku.price().compareTo(BigDecimal.ZERO) == 0 && sku.supplyPrice() != null) {
            sku.price(sku.supplyPrice());
        }
    }

    private static Optional<String> ifGiven(JsonNode request, String name) {
        return Optional.ofNullable(ProductDocument.text(request, name));
    }

    private static String orEmpty(JsonNode request, String name) {
        return ifGiven(request, name).orElse("");
    }
}
