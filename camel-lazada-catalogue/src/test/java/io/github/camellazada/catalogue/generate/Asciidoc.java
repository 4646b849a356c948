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
package io.github.camellazada.catalogue.generate;

import java.util.List;
import java.util.StringJoiner;

/** Writes the few forms of AsciiDoc that the reference pages are made of. */
final class Asciidoc {
    static final String GENERATED = "// Generated from camel-lazada-catalogue; do not edit.\n";

    private Asciidoc() {
    }

    /** Prose: nothing in it may be read as an attribute or as the end of a table cell. */
    static String text(String prose) {
        return prose.replace("|", "\\|").replaceAll("\\{(?=[\\w-]+})", "\\\\{").replace("*", "\\*").replace("->", "+->+");
    }

    /** Monospaced, as it is written. */
    static String code(String literal) {
        return "`+" + literal.replace("|", "\\|") + "+`";
    }

    /** Monospaced values, one after the other. */
    static String codes(List<String> literals) {
        return String.join(", ", literals.stream().map(Asciidoc::code).toList());
    }

    static String link(String url, String label) {
        return "link:" + url + "[" + text(label) + "]";
    }

    /** A line of a description list; nothing at all where there is nothing to say. */
    static String term(String name, String meaning) {
        return meaning == null || meaning.isEmpty() ? "" : name + ":: " + meaning + "\n";
    }

    static String table(String columns, List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("[cols=\"" + columns + "\",options=\"header\"]\n|===\n");
        table.append(cells(heads)).append("\n\n");
        rows.forEach(row -> table.append(cells(row)).append('\n'));
        return table.append("|===\n").toString();
    }

    private static String cells(List<String> cells) {
        StringJoiner line = new StringJoiner(" ");
        cells.forEach(cell -> line.add("|" + cell));
        return line.toString();
    }
}
