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
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** The documented rules about the content of a product: attributes, texts, images, codes and sizes. */
final class ProductRules {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 25_000;
    private static final int MOST_IMAGES = 8;
    private static final int MOST_DECIMALS = 3;
    private static final String FORBIDDEN_IN_SELLER_SKU = "\"*^~<>/|\\";
    private static final List<String> SIZES = List.of("package_height", "package_length", "package_width", "package_weight");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,18})?");
    private static final Pattern OTHER_TAG = Pattern
            .compile("</?(?!(?:ul|ol|li)\\b)[A-Za-z][^<>]{0,1000}>|</?(?!(?:ul|ol|li)\\b)[A-Za-z]>");

    /** Reports what Lazada would not take; a product that is changed needs nothing but what is given to be right. */
    void check(ProductDocument document, List<JsonNode> skus, boolean created, WriteReport report) {
        JsonNode attributes = document.root().path("Attributes");
        AttributeRules category = new AttributeRules(report);
        category.check(attributes, false, created);
        category.checkBrand(attributes, created);
        texts(attributes, report);
        images(document.root(), "4116", report);
        for (JsonNode sku : skus) {
            category.check(sku, true, created);
            images(sku, "4158", report);
            sellerSku(sku, report);
            SIZES.forEach(size -> size(sku, size, report));
            if (created && skus.size() > 1 && !hasVariation(sku)) {
                report.add("saleProp", sku, "4144", "BIZ_CHECK_SKU_NOT_CONTAIN_SALEPROP: of several SKUs each needs saleProp");
            }
        }
    }

    /** What stays of a short description: Lazada drops all tags but those of lists. */
    static String shortDescription(String text) {
        return OTHER_TAG.matcher(text).replaceAll("");
    }

    private static void texts(JsonNode attributes, WriteReport report) {
        String name = ProductDocument.text(attributes, "name");
        if (name != null && name.length() > LONGEST_NAME) {
            report.add("name", attributes, "4160", "The name has more than " + LONGEST_NAME + " characters");
        }
        String description = ProductDocument.text(attributes, "description");
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            report.add("description", attributes, "4120",
                    "The description has more than " + LONGEST_DESCRIPTION + " characters");
        }
        if (description != null && LazadaLinks.leadElsewhere(description)) {
            report.add("description", attributes, LazadaLinks.OUTER, "The description has a link that leads elsewhere");
        }
    }

    private static void images(JsonNode owner, String twice, WriteReport report) {
        List<String> urls = ProductDocument.images(owner).orElse(List.of());
        if (urls.size() > MOST_IMAGES) {
            report.add("Images", owner, "4169", "CHK_IMAGE_MAX_ITEMS: Upload a maximum of 8 pictures");
        }
        if (new HashSet<>(urls).size() < urls.size()) {
            report.add("Images", owner, twice, "The same image is there twice");
        }
        if (!urls.stream().allMatch(LazadaLinks::isOne)) {
            report.add("Images", owner, LazadaLinks.OUTER, "BIZ_CHECK_EXIST_OUTER_IMAGE: an image lies elsewhere");
        }
    }

    private static void sellerSku(JsonNode sku, WriteReport report) {
        String code = ProductDocument.text(sku, "SellerSku");
        if (code != null && code.chars().anyMatch(c -> FORBIDDEN_IN_SELLER_SKU.indexOf(c) >= 0)) {
            report.add("SellerSku", sku, "4150", "SELLER_SKU_INVALID: without " + FORBIDDEN_IN_SELLER_SKU);
        }
    }

    private static void size(JsonNode sku, String name, WriteReport report) {
        String size = ProductDocument.text(sku, name);
        if (size != null && !NUMBER.matcher(size).matches()) {
            report.add(name, sku, "4107", "CHECK_CAT_PROP_INVALID_NUMBER: " + name + " is no number");
        } else if (size != null && new BigDecimal(size).stripTrailingZeros().scale() > MOST_DECIMALS) {
            report.add(name, sku, "4149", "BIZ_CHECK_PACKAGE_DECIMAL_INVALID: " + name + " has more than three decimals");
        }
    }

    /** In {@code saleProp}, or as fields of the SKU as older documents have them. */
    private static boolean hasVariation(JsonNode sku) {
        return sku.path("saleProp").isObject() && !sku.path("saleProp").isEmpty() || CategoryAttributes.of(true).stream()
                .anyMatch(attribute -> attribute.isSaleProperty() && sku.has(attribute.name()));
    }
}
