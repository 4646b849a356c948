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
package io.github.camellazada;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.model.LazadaJson;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation whose documented answer has fields beside its payload. */
class FieldsBesideTest extends LazadaTestSupport {
    /** What says whether the call went well; headers and exceptions tell that. */
    private static final Set<String> VERDICT = Set.of("code", "type", "message", "request_id", "_trace_id_", "success",
            "error_code", "error_msg", "error_message", "errorCode", "errorMsg", "errorMessage", "err_code", "err_message",
            "ret_code", "ret_msg", "result_code", "result_message", "resultCode", "resultMessage", "traceId",
            "analyseTraceId");
    private static final int OPERATIONS = 51;

    @Test
    void theFieldsBesideEachPayloadReachTheRoute() throws IOException {
        List<JsonNode> rows = rows().filter(row -> !beside(row).isEmpty()).toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(OPERATIONS);
        for (JsonNode row : rows) {
            gateway.answers(answer(row).toString());
            for (String type : List.of("json", "map")) {
                Exchange exchange = send("lazada:" + row.get("name").asText() + "?validateParameters=false&maxRetries=0"
                        + "&reconcileTimeout=0&failOn=never&country=" + country(row) + "&outputType=" + type, "{}", Map.of());

                assertThat(exchange.getException()).as(row.get("name").asText()).isNull();
                assertThat(exchange.getMessage().getHeader(LazadaConstants.BESIDE, Map.class)).as(row.get("name").asText())
                        .containsAllEntriesOf(beside(row));
            }
        }
    }

    /** The rows of the operations that the component calls, by the groups in the catalogue. */
    private static Stream<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String group : Stream.of(LazadaOperation.values())
                .filter(operation -> !operation.isSpecial()).map(LazadaOperation::group).distinct().toList()) {
            LazadaJson.MAPPER.readTree(FieldsBesideTest.class
                    .getResourceAsStream("/io/github/camellazada/catalogue/operations/" + group + ".json"))
                    .forEach(rows::add);
        }
        return rows.stream().filter(row -> !"callback".equals(row.get("status").asText()));
    }

    /** Some gateways serve one country alone. */
    private static String country(JsonNode row) {
        return row.get("gateway").asText().equals("malaysia") ? "MY" : "SG";
    }

    private static Map<String, Object> beside(JsonNode row) {
        Map<String, Object> beside = new HashMap<>();
        JsonNode level = row.path("response");
        for (String step : row.path("payload").asText().split("\\.")) {
            JsonNode next = JsonNodeFactory.instance.arrayNode();
            for (JsonNode field : level) {
                String name = field.get("name").asText();
                if (name.equals(step)) {
                    next = field.path("fields");
                } else if (!row.path("payload").asText().isEmpty() && !VERDICT.contains(name)) {
                    beside.put(name, value(row, field));
                }
            }
            level = next;
        }
        return beside;
    }

    /** A value that does not say that the service refused. */
    private static Object value(JsonNode row, JsonNode field) {
        String name = field.get("name").asText();
        if (name.equals(row.at("/refusal/flag").asText())) {
            return true;
        }
        if (name.equals(row.at("/refusal/code").asText())) {
            return "0";
        }
        return "boolean".equals(field.path("type").asText()) ? Boolean.FALSE : "of " + name;
    }

    private static ObjectNode answer(JsonNode row) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("code", "0");
        Map<String, Object> beside = beside(row);
        ObjectNode level = answer;
        JsonNode fields = row.path("response");
        String[] steps = row.path("payload").asText().split("\\.");
        for (int i = 0; i < steps.length; i++) {
            JsonNode next = JsonNodeFactory.instance.arrayNode();
            for (JsonNode field : fields) {
                String name = field.get("name").asText();
                if (name.equals(steps[i])) {
                    next = field.path("fields");
                } else if (beside.containsKey(name)) {
                    level.set(name, LazadaJson.MAPPER.valueToTree(beside.get(name)));
                }
            }
            if (i < steps.length - 1) {
                level = level.putObject(steps[i]);
            } else {
                level.set(steps[i], payload(row));
            }
            fields = next;
        }
        return answer;
    }

    private static JsonNode payload(JsonNode row) {
        if (steps(row).equals(row.at("/refusal/flag").asText())) {
            return JsonNodeFactory.instance.booleanNode(true);
        }
        if ("list".equals(row.at("/content/kind").asText())) {
            return JsonNodeFactory.instance.arrayNode();
        }
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("some", "content");
        row.at("/content/needs").forEach(field -> payload.put(field.asText(), 7));
        String items = row.at("/paging/items").asText();
        if (items.startsWith(row.get("payload").asText() + ".")) {
            payload.putArray(items.substring(row.get("payload").asText().length() + 1));
        }
        return payload;
    }

    private static String steps(JsonNode row) {
        String payload = row.get("payload").asText();
        return payload.substring(payload.lastIndexOf('.') + 1);
    }
}
