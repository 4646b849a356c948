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

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.redact.Excerpt;
import io.github.camellazada.outcome.LazadaErrorDetail;

/** Reads the {@code detail[]} lines of an error answer, whose keys vary. */
final class ErrorDetails {
    private static final List<String> FIELDS = List.of("field", "Field");
    private static final List<String> SUBJECTS = List.of("seller_sku", "SellerSku", "sku", "sku_id", "skuId", "SkuId",
            "item_id", "itemId", "order_item_id", "package_id");
    private static final List<String> CODES = List.of("code", "error_code", "errorCode");
    private static final List<String> TEXTS = List.of("message", "msg", "error_msg", "errorMsg");

    private ErrorDetails() {
    }

    static List<LazadaErrorDetail> read(JsonNode envelope) {
        JsonNode lines = envelope.path("detail");
        List<LazadaErrorDetail> details = new ArrayList<>();
        if (lines.isObject()) {
            details.add(line(lines));
        }
        if (lines.isArray()) {
            lines.forEach(line -> details.add(line(line)));
        }
        return details;
    }

    private static LazadaErrorDetail line(JsonNode line) {
        if (line.isValueNode()) {
            return new LazadaErrorDetail(null, null, null, Excerpt.ofText(Json.text(line)));
        }
        return new LazadaErrorDetail(Excerpt.ofText(Json.text(line, FIELDS)), Excerpt.ofText(Json.text(line, SUBJECTS)),
                Excerpt.ofText(Json.text(line, CODES)), Excerpt.ofText(Json.text(line, TEXTS)));
    }
}
