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
package io.github.camellazada.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A product with its SKUs, from {@code products-get} or {@code product-item-get}.
 *
 * @param seller          the seller that was asked for
 * @param itemId          product (item) id
 * @param primaryCategory category id
 * @param status          status as Lazada wrote it
 * @param subStatus       why it is not live, as Lazada wrote it
 * @param name            name attribute
 * @param attributes      all attributes, by their names
 * @param images          URLs, main image first
 * @param skus            the SKUs
 * @param createdAt       when it was created
 * @param updatedAt       when it last changed
 * @param received        the JSON it was read from
 */
public record Product(String seller, String itemId, String primaryCategory, String status, String subStatus, String name,
        Map<String, String> attributes, List<String> images, List<Sku> skus, Instant createdAt, Instant updatedAt,
        Received received) {

    public Product {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        images = images == null ? List.of() : List.copyOf(images);
        skus = skus == null ? List.of() : List.copyOf(skus);
    }

    static Product read(AnswerFields fields) {
        Map<String, String> attributes = fields.textMap("attributes");
        return new Product(fields.seller(), fields.text("item_id"), fields.text("primary_category"), fields.text("status"),
                fields.text("subStatus"), attributes.get("name"), attributes, fields.texts("images"),
                fields.list("skus", Sku::read), fields.instant("created_time"), fields.instant("updated_time"),
                fields.received());
    }
}
