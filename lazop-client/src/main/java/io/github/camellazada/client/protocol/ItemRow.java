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
package io.github.camellazada.client.protocol;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.outcome.LazadaItemOutcome;

/**
 * What an answer says of one item.
 *
 * @param names   every name by which the answer calls the item
 * @param outcome what became of it
 */
record ItemRow(Set<String> names, LazadaItemOutcome outcome) {
    // The keys of rows vary; these are compared without case and underscores.
    private static final Set<String> IDS = Set.of("sku", "skuid", "sellersku", "shopsku", "itemid", "orderitemid",
            "packageid", "productid", "orderid", "trackingnumber", "adgroupid", "campaignid", "purchaseorderno",
            "fulfillmentskuid", "id");

    /** Every name that a row gives the item that it is about, under whatever key. */
    static Set<String> namesIn(JsonNode row) {
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            String key = field.getKey().toLowerCase(Locale.ROOT).replace("_", "");
            String text = IDS.contains(key) ? Json.text(field.getValue()) : null;
            if (text != null) {
                names.add(text);
            }
        }
        return names;
    }
}
