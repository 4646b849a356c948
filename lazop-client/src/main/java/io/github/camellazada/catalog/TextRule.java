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
 * A documented rule about the text of one part of a document; what is {@code null} or empty does not apply.
 *
 * @param maxLength longest text in characters
 * @param forbidden characters that must not be in it
 * @param decimals  most decimal places of a number
 * @param hosts     hosts, with the hosts below them, to which links may lead
 * @param tags      HTML tags that may be in it, in lower case
 */
@Internal
public record TextRule(Integer maxLength, String forbidden, Integer decimals, List<String> hosts, List<String> tags) {

    public TextRule {
        hosts = List.copyOf(hosts);
        tags = List.copyOf(tags);
    }

    static TextRule of(CatalogueRow row) {
        return new TextRule(row.integer("maxLength"), row.text("forbidden"), row.integer("decimals"), row.texts("hosts"),
                row.texts("tags"));
    }
}
