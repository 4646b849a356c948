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
package io.github.camellazada.catalog;

import java.util.List;

import io.github.camellazada.annotation.Internal;

/**
 * A documented rule about whether one part of a document must be there.
 *
 * @param required wherever its parent is there
 * @param or       parts beside it, any of them does instead
 * @param several  only where its parent has others of its kind beside it: {@code saleProp} in a product of several SKUs
 * @param apart    parts that must not stand beside it
 */
@Internal
public record PresenceRule(boolean required, List<String> or, boolean several, List<String> apart) {

    public PresenceRule {
        or = List.copyOf(or);
        apart = List.copyOf(apart);
    }

    static PresenceRule of(CatalogueRow row) {
        return new PresenceRule(row.flag("required"), row.texts("or"), row.flag("several"), row.texts("apart"));
    }
}
