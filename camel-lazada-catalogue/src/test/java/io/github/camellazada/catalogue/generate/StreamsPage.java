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
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Writes the page that tells what is pushed, polled and compared for each stream. */
final class StreamsPage {
    private final Links links;

    StreamsPage(Links links) {
        this.links = links;
    }

    String of(List<JsonNode> streams) {
        List<List<String>> rows = new ArrayList<>();
        streams.forEach(stream -> rows.add(List.of(Asciidoc.code("lazada:stream:" + GroupPage.text(stream, "stream")),
                topics(stream), listing(stream), Asciidoc.text(GroupPage.text(stream, "granularity")),
                Asciidoc.text(GroupPage.text(stream, "history")))));
        StringBuilder page = new StringBuilder(Asciidoc.GENERATED).append("= Streams\n:toc:\n\n")
                .append("""
                        What each stream receives by push, what it polls, and how it tells a new state from a known one.
                        link:../stream.adoc[Streams] tells how they work.

                        """)
                .append(Asciidoc.table("3,3,3,2,2",
                        List.of("Stream", "Pushed", "Polled", "Smallest window", "History that Lazada lists"), rows));
        streams.forEach(stream -> page.append('\n').append(stream(stream)));
        return page.toString();
    }

    private String stream(JsonNode stream) {
        StringBuilder section = new StringBuilder("== ").append(GroupPage.text(stream, "title")).append("\n\n")
                .append(Asciidoc.text(GroupPage.text(stream, "description"))).append("\n\n* Compared: ")
                .append(Asciidoc.text(GroupPage.text(stream, "compared"))).append(".\n");
        List<JsonNode> fetches = new ArrayList<>(CatalogueFiles.rows(stream.path("parts")));
        if (stream.has("rows")) {
            fetches.add(stream.get("rows"));
        }
        fetches.forEach(fetch -> section.append("* Read by ").append(operation(fetch.get("operation").asText()))
                .append(fetch.get("most").asInt() == 1
                        ? ", one object a call.\n"
                        : ", up to " + fetch.get("most").asInt()
                                + " objects a call.\n"));
        CatalogueFiles.texts(stream.path("notes"))
                .forEach(note -> section.append("* ").append(Asciidoc.text(note)).append('\n'));
        return section.toString();
    }

    private static String topics(JsonNode stream) {
        List<String> topics = new ArrayList<>();
        stream.get("push").fieldNames().forEachRemaining(topics::add);
        return topics.isEmpty() ? "nothing" : topics.stream().map(Asciidoc::code).collect(Collectors.joining(", "));
    }

    private String listing(JsonNode stream) {
        if (!stream.has("listing")) {
            return stream.has("catchUp")
                    ? "nothing on a schedule; once on demand " + operation(stream.at("/catchUp/operation").asText())
                            + " for each row"
                            + " of " + operation(stream.at("/catchUp/owners/operation").asText())
                    : "nothing";
        }
        JsonNode listing = stream.get("listing");
        return operation(listing.get("operation").asText())
                + (listing.has("owners")
                        ? " for each row of " + operation(listing.get("owners").get("operation").asText())
                        : "")
                + (listing.get("reach").asText().equals("all")
                        ? ", every row each time"
                        : ", what changed since the last poll")
                + (listing.has("pause") ? ", every " + listing.get("pause").asInt() / 3600 + " hours" : "");
    }

    private String operation(String name) {
        return links.operation(CatalogueFiles.operations().stream().filter(row -> row.get("name").asText().equals(name))
                .findFirst().orElseThrow().get("path").asText());
    }
}
