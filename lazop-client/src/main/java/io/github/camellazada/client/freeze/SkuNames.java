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
package io.github.camellazada.client.freeze;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of which SKU a write is of.
 *
 * @param own     its names, each with its field as in {@code SkuId=1}
 * @param product id of its product, empty where the write does not tell it
 */
record SkuNames(Set<String> own, String product) {

    /** The fields by which it is named. */
    Set<String> fields() {
        return own.stream().map(name -> name.substring(0, name.indexOf('='))).collect(Collectors.toSet());
    }

    /** The names without their fields, as keys have them. */
    Set<String> texts() {
        return own.stream().map(name -> name.substring(name.indexOf('=') + 1)).collect(Collectors.toSet());
    }

    boolean isSame(SkuNames other) {
        return !Collections.disjoint(own, other.own);
    }

    /** Whether it is certainly another SKU: of another product, or of another name in the same field. */
    boolean isOther(SkuNames other) {
        boolean otherProduct = !product.isEmpty() && !other.product.isEmpty() && !product.equals(other.product);
        return !isSame(other) && (otherProduct || !Collections.disjoint(fields(), other.fields()));
    }
}
