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
 * What Lazada's pages say of an operation, for people.
 *
 * @param title       Lazada's own name, not unique
 * @param alsoKnownAs other names that the pages give it
 * @param category    the heading under which Lazada lists it
 * @param description what it does
 * @param notes       what surprises its callers
 * @param status      where it stands in Lazada's list
 * @param successor   path of what replaces it, or {@code null}
 * @param page        the official page
 * @param pageDate    when the official page was last changed ({@code yyyy-MM-dd}), or {@code null}
 */
@Internal
public record Documentation(String title, List<String> alsoKnownAs, String category, String description, List<String> notes,
        OperationStatus status, String successor, String page, String pageDate) {
    /** Of an API that a caller names by its path. */
    static final Documentation NONE = new Documentation("raw", null, null, null, null, OperationStatus.CURRENT, null, null,
            null);

    public Documentation {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    static Documentation of(CatalogueRow row) {
        return new Documentation(row.text("title"), row.texts("alsoKnownAs"), row.text("category"), row.text("description"),
                row.texts("notes"), row.constant("status", OperationStatus.class), row.text("successor"), row.text("page"),
                row.text("pageDate"));
    }
}
