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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalogue.CatalogueFiles;

/** Writes the reference page of one group of operations. */
final class GroupPage {
    private static final Map<String, String> GATEWAYS = Map.of("regional", "the seller's country", "singapore",
            "Singapore only",
            "malaysia", "Malaysia only", "auth", "the central host of the token calls");
    private static final Map<String, String> STATUSES = Map.of("unlisted",
            "not in Lazada's list of APIs, yet public sources call it",
            "superseded", "replaced", "legacy", "first generation; the gateway may refuse it", "callback",
            "Lazada calls the partner; this is no endpoint");
    private static final Map<String, String> CONFIDENCES = Map.of("partial",
            "known from one source, so that limits are not enforced but only warned about", "named",
            "only name and path are known, so that nothing is checked");

    private final Links links;

    GroupPage(Links links) {
        this.links = links;
    }

    String of(String group, List<JsonNode> rows) {
        StringBuilder page = new StringBuilder(Asciidoc.GENERATED).append("= Operations: ").append(group).append("\n:toc:\n\n");
        page.append("Back to the xref:index.adoc[index].\n");
        rows.forEach(row -> page.append('\n').append(section(row)));
        return page.toString();
    }

    private String section(JsonNode row) {
        StringBuilder section = new StringBuilder();
        section.append("[#").append(text(row, "name")).append("]\n== ").append(text(row, "name")).append("\n\n");
        section.append(Asciidoc.text(text(row, "description"))).append("\n\n[horizontal]\n");
        section.append(Asciidoc.term("Official name", officialName(row)));
        section.append(Asciidoc.term("Call", Asciidoc.code(text(row, "method") + " " + text(row, "path")) + otherMethods(row)));
        section.append(Asciidoc.term("Gateway", GATEWAYS.get(text(row, "gateway"))));
        section.append(Asciidoc.term("Access token", text(row, "token")));
        section.append(Asciidoc.term("Effect", effect(row)));
        section.append(
                Asciidoc.term("Message body", row.has("bodyParameter") ? Asciidoc.code(text(row, "bodyParameter")) : ""));
        section.append(Asciidoc.term("Paging", paging(row.path("paging"))));
        section.append(Asciidoc.term("Answer body", payload(row)));
        section.append(Asciidoc.term("Amounts", MoneyRows.of(text(row, "path"))));
        section.append(Asciidoc.term("Items", batch(row.path("batch"), row.get("readOnly").asBoolean())));
        section.append(Asciidoc.term("Lost answer", reconciliation(row.path("reconciliation"))));
        section.append(Asciidoc.term("Marketplace Ease", row.get("ease").asBoolean() ? "allowed" : ""));
        section.append(Asciidoc.term("Status", status(row)));
        section.append(Asciidoc.term("Knowledge", CONFIDENCES.get(text(row, "confidence"))));
        section.append(Asciidoc.term("Documented codes", Asciidoc.codes(codes(row))));
        if (!row.get("parameters").isEmpty()) {
            section.append("\n.Parameters\n").append(ParameterRows.table(row.get("parameters")));
        }
        for (JsonNode choice : row.path("requiredOneOf")) {
            section.append("\nAt least one of ").append(Asciidoc.codes(CatalogueFiles.texts(choice))).append(" is needed.\n");
        }
        if (row.has("response")) {
            section.append("\n.Answer\n").append(AnswerTree.of(row.get("response")));
        }
        if (row.has("notes")) {
            section.append('\n');
            row.get("notes").forEach(note -> section.append("* ").append(Asciidoc.text(note.asText())).append('\n'));
        }
        return section.toString();
    }

    private static String officialName(JsonNode row) {
        String also = row.has("alsoKnownAs")
                ? ", also called " + String.join(", ", CatalogueFiles.texts(row.get("alsoKnownAs")))
                : "";
        String date = row.has("pageDate") ? ", page of " + text(row, "pageDate") : "";
        return Asciidoc.link(text(row, "page"), text(row, "title")) + also + date;
    }

    private static String otherMethods(JsonNode row) {
        List<String> others = new ArrayList<>(CatalogueFiles.texts(row.get("methods")));
        others.remove(text(row, "method"));
        return others.isEmpty() ? "" : ", " + String.join(", ", others) + " too";
    }

    private static String effect(JsonNode row) {
        if (row.get("readOnly").asBoolean()) {
            return "reads only";
        }
        if (!row.get("repeatable").asBoolean()) {
            return "changes something, and sent twice it may do so twice";
        }
        String known = row.has("idempotencyField")
                ? "; a repetition is known by " + Asciidoc.code(text(row, "idempotencyField"))
                : "";
        return "changes something, yet may be repeated: " + Asciidoc.text(text(row, "repeatableBecause")) + known;
    }

    private static String paging(JsonNode paging) {
        if (paging.isMissingNode()) {
            return "";
        }
        String by = "by " + text(paging, "style") + ", " + Asciidoc.codes(CatalogueFiles.texts(paging.get("parameters")));
        String rows = paging.has("items") ? "; rows in " + Asciidoc.code(text(paging, "items")) : "";
        String total = paging.has("total") ? ", their number in " + Asciidoc.code(text(paging, "total")) : "";
        return by + rows + total + PollingRow.of(paging);
    }

    private static String batch(JsonNode batch, boolean read) {
        if (batch.isMissingNode()) {
            return "";
        }
        String names = batch.findValuesAsText("parameter").stream().map(Asciidoc::code).collect(Collectors.joining(" or "));
        if (read) {
            return "the answer has a row for each of " + names
                    + "; the header `CamelLazadaMissing` names those that it leaves out";
        }
        String answer = listed(batch.path("rows"));
        String codes = batch.has("partialCodes")
                ? ", but with " + Asciidoc.codes(CatalogueFiles.texts(batch.get("partialCodes")))
                        + " only for those that its detail names"
                : "";
        if (names.isEmpty()) {
            return "the answer lists those that failed, and only they have an outcome (" + text(batch, "basis") + ")";
        }
        return "each item in " + names + " has an outcome; " + answer + codes + " (" + text(batch, "basis") + ")";
    }

    private static String listed(JsonNode rows) {
        if (rows.isEmpty()) {
            return "the answer speaks for all";
        }
        return StreamSupport.stream(rows.spliterator(), false)
                .anyMatch(list -> list.has("code") || list.path("done").asBoolean())
                        ? "the answer lists each"
                        : "the answer lists those that failed";
    }

    private static String reconciliation(JsonNode reconciliation) {
        if (reconciliation.isMissingNode()) {
            return "";
        }
        String reads = reconciliation.get("reads").findValuesAsText("path").stream().map(Asciidoc::code)
                .collect(Collectors.joining(", then "));
        boolean undone = reconciliation.findValuesAsText("means").contains("undone") || reconciliation.has("absent");
        return "looked up by " + reads + ", which can tell that it was carried out" + (undone ? " or was not" : "") + " ("
                + text(reconciliation, "basis") + ")";
    }

    private static String payload(JsonNode row) {
        if (!row.has("payload")) {
            return "";
        }
        return text(row, "payload").isEmpty() ? "the top level of the answer" : Asciidoc.code(text(row, "payload"));
    }

    private String status(JsonNode row) {
        String status = STATUSES.getOrDefault(text(row, "status"), "");
        return row.has("successor") ? status + "; use " + links.operation(text(row, "successor")) + " instead" : status;
    }

    private static List<String> codes(JsonNode row) {
        return CatalogueFiles.texts(row.get("errors")).stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).toList();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
