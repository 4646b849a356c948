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
package io.github.camellazada.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.protocol.ApiError;
import io.github.camellazada.client.protocol.ErrorCatalogue;
import io.github.camellazada.client.protocol.ErrorKind;
import io.github.camellazada.client.protocol.ErrorTexts;
import org.junit.jupiter.api.Test;

/** Holds the page of documented errors to the catalogue; {@code -Dpage.write=true} writes it anew. */
class RefusalsPageTest {
    private static final GeneratedPage PAGE = new GeneratedPage("refusals.adoc");
    private static final Map<ErrorKind, String> WORDS = Map.of(ErrorKind.THROTTLED, "limit", ErrorKind.FROZEN, "frozen",
            ErrorKind.AUTHORIZATION, "authorization", ErrorKind.SETUP, "refusal", ErrorKind.CONCURRENCY, "sent again",
            ErrorKind.UNAVAILABLE, "sent again");

    private final ErrorCatalogue errors = ErrorCatalogue.load();

    @Test
    void thePageIsThatOfTheCatalogue() throws IOException {
        PAGE.check(PAGE.with("refusals", tables()), "the catalogue");
    }

    private String tables() {
        Map<String, List<DocumentedError>> byOperation = DocumentedError.all().stream().collect(Collectors.groupingBy(
                error -> TestCalls.operation(error.path()).name(), TreeMap::new, Collectors.toList()));
        StringBuilder tables = new StringBuilder();
        byOperation.forEach((name, rows) -> {
            tables.append("\n=== ").append(name).append("\n\n[cols=\"1,3,1,1\",options=\"header\"]\n|===\n")
                    .append("| code | text | at first | after a lost answer\n\n");
            rows.forEach(row -> tables.append(line(row)));
            tables.append("|===\n");
        });
        return tables.append('\n').toString();
    }

    private String line(DocumentedError error) {
        OperationDescriptor operation = TestCalls.operation(error.path());
        String first = isGood(error) ? "done" : first(operation, error);
        String later = operation.readOnly() ? "" : later(first, error);
        return "| `+" + error.code() + "+` | " + error.text().replace("|", "\\|").replace("{", "\\{") + " | " + first + " | "
                + later + "\n";
    }

    private static boolean isGood(DocumentedError error) {
        try {
            return ApiError.of(Json.read(error.answer("ISP").body()),
                    TestCalls.operation(error.path()).answer().refusal()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String first(OperationDescriptor operation, DocumentedError error) {
        ErrorKind kind = errors.kind(operation, error.code(), error.text(), false);
        if (kind == ErrorKind.UNFINISHED) {
            return operation.readOnly() ? "sent again" : "unknown";
        }
        return WORDS.getOrDefault(kind, "refusal");
    }

    private static String later(String first, DocumentedError error) {
        boolean form = ErrorTexts.meaning(error.text()) == ErrorTexts.Meaning.FORM;
        return switch (first) {
            case "done" -> "done";
            case "refusal" -> form ? "refusal" : "unknown";
            default -> "unknown";
        };
    }
}
