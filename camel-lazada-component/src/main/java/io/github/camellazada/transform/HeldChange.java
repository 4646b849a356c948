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
package io.github.camellazada.transform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.freeze.HeldWrite;
import io.github.camellazada.client.json.StoredJson;

/**
 * What a campaign had held back, as it was sent in the end.
 *
 * @param kind      {@code stock} or {@code price}
 * @param warehouse code of the warehouse, empty for the default one and for prices
 * @param value     the SKU as the operation takes it, with nothing but this change
 * @param asks      how many calls of routes it stands for
 */
public record HeldChange(String kind, String warehouse, JsonNode value, int asks) {

    static HeldChange of(HeldWrite write) {
        return new HeldChange(write.key().kind(), write.key().warehouse(), StoredJson.tree(write.item()), write.asks());
    }

    /** Without the value, which is whatever the caller wrote. */
    @Override
    public String toString() {
        return "HeldChange[" + kind + ", warehouse " + warehouse + ", asked for by " + asks + " calls]";
    }
}
