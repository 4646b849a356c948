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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Writes the page that tells for each listing how it is paged and polled. */
final class ListingsPage {
    private static final Map<String, String> STYLES = Map.of("offset", "offset", "page", "page number", "cursor", "cursor");

    private final Links links;

    ListingsPage(Links links) {
        this.links = links;
    }

    String of(Map<String, List<JsonNode>> groups) {
        List<List<String>> rows = new ArrayList<>();
        groups.values().stream().flatMap(List::stream).filter(row -> row.path("paging").has("items")).map(this::row)
                .forEach(rows::add);
        return Asciidoc.GENERATED
                + """
                        = Listings

                        %d listings, each with `paging=true` in `to(...)`, and all but those marked in `from(...)`. link:../polling.adoc[Polling] tells how
                        they are read. A window _of changes_ finds each change of a row; one _of creations_ finds new rows only. Without a window,
                        each poll reads the whole listing and drops what it knows. Where no source limits positions or history, the cell is empty.

                        """
                        .formatted(rows.size())
                + Asciidoc.table("3,2,3,2,2,2", List.of("Listing", "Pages by", "Window", "Object", "Last position", "History"),
                        rows);
    }

    private List<String> row(JsonNode row) {
        JsonNode paging = row.get("paging");
        return List.of(links.operation(row.get("path").asText()), STYLES.get(paging.get("style").asText())
                + (paging.has("total") || paging.has("more") ? "" : ", without a total"), window(paging),
                Asciidoc.codes(CatalogueFiles.texts(paging.path("ids"))),
                last(row, paging), paging.has("historyDays") ? paging.get("historyDays").asInt() + " days" : "");
    }

    private static String window(JsonNode paging) {
        if (paging.has("unpolled")) {
            return "not polled: " + Asciidoc.text(paging.get("unpolled").asText());
        }
        JsonNode window = paging.path("window");
        return window.isMissingNode()
                ? ""
                : "of " + window.get("time").asText() + "s, to the " + window.get("step").asText()
                        + (window.has("sort") ? ", sorted" : "")
                        + (window.has("longestDays") ? ", at most " + window.get("longestDays").asInt() + " days" : "");
    }

    private static String last(JsonNode row, JsonNode paging) {
        if (paging.has("last")) {
            return paging.get("last").asText();
        }
        String position = paging.get("parameters").get(0).asText();
        for (JsonNode parameter : row.get("parameters")) {
            if (parameter.get("name").asText().equals(position) && parameter.has("max")) {
                return parameter.get("max").asText();
            }
        }
        return "";
    }
}
