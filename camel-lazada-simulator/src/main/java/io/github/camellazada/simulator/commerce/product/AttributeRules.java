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

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Reports attributes that the category needs and a product lacks, and values that an attribute's input type forbids. */
final class AttributeRules {
    private static final String MANDATORY = "4110";
    private static final String NOT_AN_OPTION = "4115";
    private static final String NOT_ITS_TYPE = "4107";
    private static final String BRAND_UNKNOWN = "4142";
    /** Who lists a product says these by fields of their own, which {@link SkuForm} looks after. */
    private static final Set<String> LOOKED_AFTER = Set.of("brand", "price", "special_price", "quantity", "package_weight",
            "package_length", "package_width", "package_height");

    private final WriteReport report;

    AttributeRules(WriteReport report) {
        this.report = report;
    }

    /** Checks the attributes of a product, or of one of its SKUs. */
    void check(JsonNode owner, boolean ofSku, boolean created) {
        for (CategoryAttributes attribute : CategoryAttributes.of(ofSku)) {
            if (LOOKED_AFTER.contains(attribute.name())) {
                continue;
            }
            String value = value(owner, attribute);
            if (value == null) {
                if (created && attribute.isMandatory()) {
                    report.add(attribute.name(), owner, MANDATORY,
                            "BIZ_CHECK_CAT_PROP_MANDATORY: " + attribute.name() + " is mandatory in this category");
                }
            } else {
                checkType(owner, attribute, value);
            }
        }
    }

    /** A brand or its id, out of the library. */
    void checkBrand(JsonNode attributes, boolean created) {
        String id = ProductDocument.text(attributes, "brand_id");
        String brand = id == null ? ProductDocument.text(attributes, "brand") : id;
        if (brand == null) {
            if (created) {
                report.add("brand", attributes, MANDATORY, "BIZ_CHECK_CAT_PROP_MANDATORY: brand or brand_id is mandatory");
            }
        } else if (!CategoryAttributes.hasBrand(brand)) {
            report.add(id == null ? "brand" : "brand_id", attributes, BRAND_UNKNOWN,
                    "THD_BRAND_ID_IS_NOT_VALID_IN_CATEGORY: the brand library has no such brand");
        }
    }

    private static String value(JsonNode owner, CategoryAttributes attribute) {
        String inSaleProp = ProductDocument.text(owner.path("saleProp"), attribute.name());
        return inSaleProp == null ? ProductDocument.text(owner, attribute.name()) : inSaleProp;
    }

    private void checkType(JsonNode owner, CategoryAttributes attribute, String value) {
        switch (attribute.inputType()) {
            case "singleselect" ->
                require(attribute.hasOption(value), owner, attribute, NOT_AN_OPTION, "is not one of its options");
            case "multiselect" ->
                require(Arrays.stream(value.split(",")).map(String::trim).allMatch(attribute::hasOption), owner,
                        attribute, NOT_AN_OPTION, "has a part that is not one of its options");
            case "numeric" -> require(value.matches("-?\\d{1,18}(\\.\\d{1,18})?"), owner, attribute, NOT_ITS_TYPE,
                    "is no number");
            case "date" -> require(isDate(value), owner, attribute, NOT_ITS_TYPE, "is no date");
            case "img" -> require(LazadaLinks.isOne(value), owner, attribute, LazadaLinks.OUTER, "is no image link of Lazada");
            default -> {
                // text, richText, enumInput and multiEnumInput take what the seller writes
            }
        }
    }

    private void require(boolean right, JsonNode owner, CategoryAttributes attribute, String code, String problem) {
        if (!right) {
            report.add(attribute.name(), owner, code, "The value of " + attribute.name() + " " + problem);
        }
    }

    /** A day, with or without a time. */
    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
