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
package io.github.camellazada.examples.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.examples.support.UnusableRowException;
import org.apache.camel.Variable;

/** Checks a row against its category before anything is sent, so that the one who wrote it learns row, column and reason. */
public class ProductRules {
    private static final List<String> NUMBERS = List.of("price", "quantity", "package_weight", "package_length",
            "package_width", "package_height");
    private static final List<String> OF_NEW = List.of("name", "brand", "price", "package_weight", "package_length",
            "package_width", "package_height", "images");

    private final Reference reference;

    public ProductRules(Reference reference) {
        this.reference = reference;
    }

    /** @throws UnusableRowException with the first column that Lazada would refuse */
    public void check(@Variable("row") ProductRow row, @Variable("category") String category,
            @Variable("known") KnownSku known) throws UnusableRowException {
        if (!reference.isLeaf(category, row.country())) {
            throw row.unusable("category", category,
                    "Lazada has no such category, or it has others below it. Name the last level.");
        }
        for (String column : NUMBERS) {
            number(row, column);
        }
        if (known == null) {
            for (String column : OF_NEW) {
                if (row.text(column).isEmpty()) {
                    throw row.unusable(column, "", "Lazada refuses a new product without it.");
                }
            }
        }
        String brand = row.text("brand");
        if (!brand.isEmpty() && reference.brand(row.country(), brand) == null) {
            throw row.unusable("brand", brand, "Lazada's library has no such brand. Write No Brand, or ask Lazada to add it.");
        }
        attributes(row, category, known == null);
    }

    private void attributes(ProductRow row, String category, boolean created) throws UnusableRowException {
        Map<String, CategoryAttribute> attributes = reference.attributes(row.country(), category).stream()
                .collect(Collectors.toMap(CategoryAttribute::name, attribute -> attribute));
        for (String column : row.fields().keySet()) {
            if (!Intake.COLUMNS.contains(column) && !attributes.containsKey(column)) {
                throw row.unusable(column, row.text(column), "The category " + category + " has no such attribute.");
            }
        }
        for (CategoryAttribute attribute : attributes.values()) {
            String value = row.text(attribute.name());
            if (!value.isEmpty()) {
                value(row, attribute, value);
            } else if (created && attribute.mandatory()) {
                throw row.unusable(attribute.name(), "", "The category " + category + " needs this attribute.");
            }
        }
    }

    private static void value(ProductRow row, CategoryAttribute attribute, String value) throws UnusableRowException {
        if (attribute.name().equals("brand")) {
            return; // the library has more brands than the category lists
        }
        boolean right = switch (attribute.inputType()) {
            case "singleSelect" -> attribute.options().contains(value);
            case "multiSelect" -> Arrays.stream(value.split(",")).map(String::trim).allMatch(attribute.options()::contains);
            case "numeric" -> isNumber(value);
            case "date" -> isDate(value);
            default -> true;
        };
        if (!right) {
            throw row.unusable(attribute.name(), value, "The attribute takes "
                    + (attribute.options().isEmpty() ? attribute.inputType() : attribute.options()) + ".");
        }
    }

    private static void number(ProductRow row, String column) throws UnusableRowException {
        String value = row.text(column);
        if (!value.isEmpty() && (!isNumber(value) || new BigDecimal(value).signum() < 0
                || column.equals("quantity") && !value.matches("[0-9]+"))) {
            throw row.unusable(column, value, "This must be a number of zero or more.");
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,12}([.][0-9]{1,12})?");
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text.substring(0, Math.min(text.length(), "2026-01-01".length())));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
