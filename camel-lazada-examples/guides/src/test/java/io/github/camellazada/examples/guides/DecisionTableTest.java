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
package io.github.camellazada.examples.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.catalog.ParameterDescriptor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of decisions is that by which the example decides; {@code -Dpage.write=true} writes it anew. */
class DecisionTableTest {
    private static final Path PAGE = Path.of("../../docs/recipes/decide-returns.adoc");
    private static final Path DECISIONS = Path.of("../returns/src/main/resources/decisions.json");
    private static final Pattern OF_RECIPE = Pattern
            .compile(
                    "requestType} == '(\\w+)' && \\$\\{body.status} == '(\\w+)'\"\\s+steps:\\s+(?:- setHeader:\\s+name: .*\\s+simple: .*\\s+)?- to: lazada:([a-z-]+)\\?.*"
                            + "param[.](\\w+)=(\\w+)");
    private static final Map<String, String> KINDS = kinds();

    @Test
    void thePageHasTheDecisionsByKindAndStatus() throws IOException {
        String page = Files.readString(PAGE);
        String start = "// generated: decisions\n";
        String expected = page.substring(0, page.indexOf(start) + start.length()) + table()
                + page.substring(page.indexOf("// end of generated: decisions"));
        if (Boolean.getBoolean("page.write")) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).as("%s is behind %s: run this test with -Dpage.write=true", PAGE, DECISIONS).isEqualTo(expected);
        }
    }

    @Test
    void eachDecisionNamesWhatItsOperationTakes() throws IOException {
        for (JsonNode decision : decisions()) {
            OperationDescriptor operation = OperationCatalog
                    .get(OperationCatalog.find(decision.path("operation").asText()).orElseThrow());
            List<ParameterDescriptor> parameters = operation.request().parameters();
            ParameterDescriptor parameter = parameters.stream()
                    .filter(one -> one.name().equals(decision.path("parameter").asText())).findFirst().orElseThrow();
            assertThat(parameter.values().isEmpty() ? List.of("true", "false") : parameter.values())
                    .contains(decision.path("value").asText());
            assertThat(parameters).extracting(ParameterDescriptor::name).containsAll(texts(decision, "needs"));
        }
    }

    @Test
    void theRecipeDecidesOnlyWhatTheTableHas() throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/camel/decide-returns.camel.yaml"));
        List<MatchResult> made = OF_RECIPE.matcher(yaml).results().toList();

        assertThat(made).hasSize(2);
        for (MatchResult one : made) {
            assertThat(decisions()).anySatisfy(decision -> {
                assertThat(texts(decision, "kinds")).anyMatch(kind -> KINDS.get(kind).contains("`" + one.group(1) + "`"));
                assertThat(texts(decision, "statuses")).contains(one.group(2));
                assertThat(List.of(decision.path("operation").asText(), decision.path("parameter").asText(),
                        decision.path("value").asText())).containsExactly(one.group(3), one.group(4), one.group(5));
            });
        }
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("[cols=\"2,2,2,3,2,2,1\",options=\"header\"]\n|===\n"
                + "|Kind |`reverse_status` |The seller may |By the call |It needs |Then the line is |Deadline\n");
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            for (String status : statuses(kind.getKey())) {
                for (JsonNode decision : decisions()) {
                    if (texts(decision, "kinds").contains(kind.getKey()) && texts(decision, "statuses").contains(status)) {
                        table.append(row(kind.getValue(), status, decision));
                    }
                }
            }
        }
        return table.append("|===\n").toString();
    }

    private static String row(String kind, String status, JsonNode decision) {
        String operation = decision.path("operation").asText();
        String group = OperationCatalog.find(operation).orElseThrow().group();
        return "\n|" + kind + "\n|`" + status + "`\n|`" + decision.path("decision").asText() + "`: "
                + decision.path("meaning").asText() + "\n|link:../reference/" + group + ".adoc#" + operation + "[" + operation
                + "], `" + decision.path("parameter").asText() + "=" + decision.path("value").asText() + "`\n|"
                + code(texts(decision, "needs")) + "\n|" + code(texts(decision, "leadsTo")) + "\n|"
                + decision.path("deadline").asText("none known") + "\n";
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static Set<String> statuses(String kind) throws IOException {
        Set<String> statuses = new LinkedHashSet<>();
        for (JsonNode decision : decisions()) {
            if (texts(decision, "kinds").contains(kind)) {
                statuses.addAll(texts(decision, "statuses"));
            }
        }
        return statuses;
    }

    private static List<JsonNode> decisions() throws IOException {
        List<JsonNode> decisions = new ArrayList<>();
        new JsonMapper().readTree(DECISIONS.toFile()).forEach(decisions::add);
        assertThat(decisions).isNotEmpty();
        return decisions;
    }

    private static List<String> texts(JsonNode decision, String field) {
        return StreamSupport.stream(decision.path(field).spliterator(), false).map(JsonNode::asText).toList();
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("CANCEL", "`CANCEL`: the buyer wants to cancel");
        kinds.put("TO_SELLER", "`RETURN` to the seller");
        kinds.put("TO_LAZADA", "`RETURN` to a warehouse of Lazada");
        kinds.put("ONLY_REFUND", "`ONLY_REFUND`: the buyer keeps the goods");
        return kinds;
    }
}
