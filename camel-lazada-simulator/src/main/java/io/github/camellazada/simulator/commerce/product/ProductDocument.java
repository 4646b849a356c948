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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.simulator.commerce.Documents;
import io.github.camellazada.simulator.commerce.RequestValues;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.protocol.Rejection;

/** The {@code Product} of a write call, whichever way its document is written. */
final class ProductDocument {
    private final JsonNode product;

    private ProductDocument(JsonNode product) {
        this.product = product;
    }

    static ProductDocument of(SimulatedCall call, String parameter) {
        String text = call.text(parameter);
        if (text == null || text.isBlank()) {
            throw new Rejection("ISV", "30", "E030: Empty Request");
        }
        JsonNode product = Documents.jsonOrXml(text).map(root -> root.path("Product")).filter(JsonNode::isObject)
                .orElseThrow(() -> new Rejection("ISV", "5", "E005: Invalid Request Format"));
        return new ProductDocument(product);
    }

    JsonNode root() {
        return product;
    }

    Optional<Long> itemId() {
        return RequestValues.wholeNumber(text(product, "ItemId"));
    }

    /** {@code Skus/Sku}, one or several; {@code Skus} may also be the SKUs themselves. */
    List<JsonNode> skus() {
        JsonNode skus = product.path("Skus");
        JsonNode inner = skus.isObject() && skus.has("Sku") ? skus.get("Sku") : skus;
        return elements(inner);
    }

    /** The URLs of {@code Images/Image}; nothing if the element is left out. */
    static Optional<List<String>> images(JsonNode owner) {
        if (!owner.has("Images")) {
            return Optional.empty();
        }
        List<String> urls = new ArrayList<>();
        JsonNode images = owner.get("Images");
        JsonNode inner = images.path("Image");
        (inner.isArray() ? inner : Documents.array().add(inner)).forEach(url -> {
            if (!url.asText().isBlank()) {
                urls.add(url.asText());
            }
        });
        return Optional.of(urls);
    }

    /** The objects of an array, or the one object. */
    static List<JsonNode> elements(JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            return List.of(node);
        }
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(elements::add);
        }
        return elements;
    }

    /** A value as text; {@code null} if it is not given. */
    static String text(JsonNode owner, String name) {
        JsonNode value = owner.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText().trim() : null;
    }

    /** An amount above zero; nothing if there is none. */
    static Optional<BigDecimal> amount(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(amount -> amount.signum() > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
