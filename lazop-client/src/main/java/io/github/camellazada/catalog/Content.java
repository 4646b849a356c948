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
 * What a good answer has as its payload.
 *
 * @param kind  whether it is an object or a list
 * @param needs dotted paths in the payload, at least one of which is not blank; empty where none need be there
 */
@Internal
public record Content(Kind kind, List<String> needs) {

    public Content {
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    static Content of(CatalogueRow row) {
        return new Content(row.constant("kind", Kind.class), row.texts("needs"));
    }

    /** The kinds of a payload that can be missing. */
    public enum Kind {
        OBJECT,
        LIST
    }
}
