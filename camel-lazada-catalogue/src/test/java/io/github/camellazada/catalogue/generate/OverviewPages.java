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
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Writes the pages that span the groups: the index, the migration tables and the push topics. */
final class OverviewPages {
    private static final Set<String> ORDER_GROUPS = Set.of("Order API (first generation)", "Order API");

    private final Map<String, List<JsonNode>> groups;
    private final Links links;

    OverviewPages(Map<String, List<JsonNode>> groups, Links links) {
        this.groups = groups;
        this.links = links;
    }

    String index() {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((group, operations) -> rows.add(List.of("xref:" + group + ".adoc[" + group + "]",
                String.join("; ", operations.stream().map(row -> GroupPage.text(row, "category")).distinct().sorted().toList()),
                "" + operations.size(), "" + operations.stream().filter(OperationEnum::isCallable).count(),
                "" + operations.stream().filter(row -> row.get("readOnly").asBoolean()).count(),
                "" + operations.stream().filter(row -> row.has("paging")).count())));
        List<JsonNode> all = groups.values().stream().flatMap(List::stream).toList();
        long callable = all.stream().filter(OperationEnum::isCallable).count();
        return Asciidoc.GENERATED + "= Operation reference\n\n"
                + """
                        %d operations of the Lazada Open Platform are described, %d of them endpoints; the other %d are calls that Lazada makes
                        to a partner. See also the xref:topics.adoc[push topics] and what xref:migration.adoc[replaces older calls].
                        Compiled from public sources; nothing here was checked against the live gateway.

                        """
                        .formatted(all.size(), callable, all.size() - callable)
                + Asciidoc.table("2,4,1,1,1,1", List.of("Group", "Heading at Lazada", "All", "Endpoints", "Read only", "Paged"),
                        rows)
                + "\n== All endpoints\n\n"
                + Asciidoc.table("4,4,1,1,2", List.of("Operation", "Official name", "Access", "Paging", "Status"),
                        all.stream().filter(OperationEnum::isCallable).map(this::endpoint).toList());
    }

    private List<String> endpoint(JsonNode row) {
        return List.of(links.operation(GroupPage.text(row, "path")), GroupPage.text(row, "title"),
                row.get("readOnly").asBoolean() ? "read" : "write", row.has("paging") ? "paged" : "",
                GroupPage.text(row, "status"));
    }

    String migration() {
        StringBuilder page = new StringBuilder(Asciidoc.GENERATED).append("= What replaces older calls\n");
        for (JsonNode migration : CatalogueFiles.read("migrations.json")) {
            page.append("\n== ").append(GroupPage.text(migration, "title")).append("\n\n")
                    .append(Asciidoc.text(GroupPage.text(migration, "text"))).append("\n\n");
            List<List<String>> rows = new ArrayList<>();
            migration.get("rows").forEach(row -> rows.add(List.of(GroupPage.text(row, "old"),
                    Asciidoc.code(GroupPage.text(row, "path")), links.operation(GroupPage.text(row, "successor")),
                    Asciidoc.text(GroupPage.text(row, "note")))));
            page.append(Asciidoc.table("2,4,3,3", List.of("Old call", "Old path", "Operation", "Remark"), rows));
        }
        page.append("\n== From the first generation of order calls to the new fulfillment\n\n")
                .append("""
                        The older calls took loose parameters. Their successors take one JSON document, which may be the message body, handle up
                        to 20 orders or packages at once, and report on each item. Calling an older operation logs one warning that names its
                        successor.

                        """)
                .append(successors(row -> ORDER_GROUPS.contains(GroupPage.text(row, "category"))));
        page.append("\n== Other operations with a successor\n\n")
                .append(successors(row -> !ORDER_GROUPS.contains(GroupPage.text(row, "category"))));
        return page.toString();
    }

    private String successors(Predicate<JsonNode> filter) {
        List<List<String>> rows = groups.values().stream().flatMap(List::stream).filter(row -> row.has("successor"))
                .filter(filter)
                .map(row -> List.of(links.operation(GroupPage.text(row, "path")), GroupPage.text(row, "title"),
                        GroupPage.text(row, "status"), links.operation(GroupPage.text(row, "successor"))))
                .toList();
        return Asciidoc.table("3,3,1,3", List.of("Operation", "Official name", "Status", "Use instead"), rows);
    }

    static String topics(List<JsonNode> topics) {
        StringBuilder page = new StringBuilder(Asciidoc.GENERATED).append("= Push topics\n:toc:\n\n");
        page.append("""
                The topics that Lazada documents. A message type that is not here reaches `lazada:push` or,
                by its number, `lazada:push:20`. The component passes statuses, fields and topics
                that are not listed on to the route.
                """);
        topics.forEach(topic -> page.append('\n').append(topic(topic)));
        return page.toString();
    }

    private static String topic(JsonNode topic) {
        StringBuilder section = new StringBuilder();
        String name = GroupPage.text(topic, "topic");
        section.append("[#").append(name).append("]\n== ").append(name).append("\n\n").append(
                Asciidoc.text(GroupPage.text(topic, "description"))).append("\n\n[horizontal]\n");
        section.append(Asciidoc.term("Message type", GroupPage.text(topic, "messageType")));
        section.append(
                Asciidoc.term("Official page", Asciidoc.link(GroupPage.text(topic, "page"), GroupPage.text(topic, "title"))));
        section.append(Asciidoc.term("Endpoint", Asciidoc.code("lazada:push:" + name)));
        section.append(Asciidoc.term("Key of a change", Asciidoc.codes(CatalogueFiles.texts(topic.get("keyFields")))));
        section.append(Asciidoc.term("Status", field(topic, "statusField")));
        section.append(Asciidoc.term("Documented statuses", Asciidoc.codes(CatalogueFiles.texts(topic.path("statuses")))));
        section.append(Asciidoc.term("Time of the change", field(topic, "timeField")));
        List<List<String>> headers = new ArrayList<>();
        topic.get("headers").properties().forEach(header -> headers
                .add(List.of(Asciidoc.code("CamelLazada" + header.getValue().asText()), Asciidoc.code(header.getKey()))));
        section.append("\n.Data\n").append(ParameterRows.table(topic.get("data")));
        if (!headers.isEmpty()) {
            section.append("\n.Headers\n").append(Asciidoc.table("1,1", List.of("Header", "Field"), headers));
        }
        if (topic.has("notes")) {
            section.append('\n');
            topic.get("notes").forEach(note -> section.append("* ").append(Asciidoc.text(note.asText())).append('\n'));
        }
        return section.toString();
    }

    private static String field(JsonNode topic, String field) {
        return topic.has(field) ? Asciidoc.code(GroupPage.text(topic, field)) : "";
    }
}
