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
package io.github.camellazada.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationsTest {
    private static final List<JsonNode> ROWS = CatalogueFiles.operations();
    private static final Map<String, JsonNode> BY_PATH = ROWS.stream()
            .collect(Collectors.toMap(row -> row.get("path").asText(), Function.identity()));

    @Test
    void noneOfTheKnownOperationsIsLost() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(429);
        assertThat(ROWS).filteredOn(row -> !text(row, "status").equals("callback")).hasSizeGreaterThanOrEqualTo(419);
        assertThat(ROWS).filteredOn(row -> text(row, "status").equals("callback")).hasSize(10);
        assertThat(ROWS).filteredOn(row -> text(row, "status").equals("current")).hasSizeGreaterThanOrEqualTo(378);
    }

    @Test
    void aNameIsThePathInKebabCaseAndUnique() {
        assertThat(ROWS).allSatisfy(row -> assertThat(text(row, "name")).isEqualTo(kebab(text(row, "path"))));
        assertThat(ROWS).extracting(row -> text(row, "name")).doesNotHaveDuplicates();
    }

    @Test
    void theRowsOfAGroupStandInTheOrderOfTheirNames() {
        assertThat(CatalogueFiles.operationsByGroup().values()).allSatisfy(rows -> assertThat(rows)
                .isSortedAccordingTo((one, other) -> text(one, "name").compareTo(text(other, "name"))));
    }

    @Test
    void theMethodToUseIsOneThatTheGatewayAccepts() {
        assertThat(ROWS).allSatisfy(row -> assertThat(CatalogueFiles.texts(row.get("methods"))).contains(text(row, "method")));
    }

    @Test
    void anOperationThatSendsAFileIsPosted() {
        List<JsonNode> uploads = ROWS.stream().filter(row -> parameters(row).stream().anyMatch(p -> isType(p, "file")))
                .toList();
        assertThat(uploads).extracting(row -> text(row, "path")).containsExactlyInAnyOrder("/image/upload",
                "/media/video/block/upload", "/content/mcn/image/upload", "/content/mcn/video/block/upload",
                "/fbl/waybill/upload", "/logistics/epis/fulfillment/upload_awb");
        assertThat(uploads).extracting(row -> text(row, "method")).containsOnly("POST");
    }

    @Test
    void theBodyParameterIsOneOfTheParametersAndStructured() {
        assertThat(ROWS).filteredOn(row -> row.has("bodyParameter")).hasSizeGreaterThan(35).allSatisfy(row -> {
            JsonNode body = parameter(row, text(row, "bodyParameter"));
            assertThat(body).as(text(row, "name")).isNotNull();
            assertThat(text(body, "type")).isIn("document", "object", "object[]");
        });
    }

    @Test
    void eachOperationWithADocumentTakesItFromTheBody() {
        assertThat(ROWS).filteredOn(row -> parameters(row).stream().anyMatch(p -> isType(p, "document")))
                .allSatisfy(row -> assertThat(isType(parameter(row, text(row, "bodyParameter")), "document")).isTrue());
    }

    @Test
    void pagingNamesParametersOfTheRow() {
        assertThat(ROWS).filteredOn(row -> row.has("paging")).hasSizeGreaterThanOrEqualTo(66).allSatisfy(row -> {
            for (String name : CatalogueFiles.texts(row.get("paging").get("parameters"))) {
                assertThat(parameter(row, name)).as(text(row, "name") + ": " + name).isNotNull();
            }
            row.get("paging").path("next").fieldNames()
                    .forEachRemaining(name -> assertThat(parameter(row, name)).isNotNull());
        });
    }

    @Test
    void aWindowNamesParametersOfItsListing() {
        assertThat(ROWS).filteredOn(row -> row.path("paging").has("window")).hasSizeGreaterThanOrEqualTo(12).allSatisfy(row -> {
            JsonNode window = row.get("paging").get("window");
            assertThat(parameter(row, text(window, "after"))).as(text(row, "name")).isNotNull();
            assertThat(parameter(row, text(window, "before"))).as(text(row, "name")).isNotNull();
            window.path("sort").fields().forEachRemaining(sort -> assertThat(
                    CatalogueFiles.texts(parameter(row, sort.getKey()).get("values"))).contains(sort.getValue().asText()));
        });
    }

    @Test
    void idsAndTimesOfRowsExistThere() {
        assertThat(ROWS).filteredOn(row -> row.has("response") && row.has("paging")).allSatisfy(row -> {
            JsonNode paging = row.get("paging");
            List<String> used = new ArrayList<>();
            paging.path("ids").forEach(id -> used.add(text(paging, "items") + "." + id.asText()));
            if (paging.path("window").has("field")) {
                used.add(text(paging, "items") + "." + text(paging.get("window"), "field"));
            }
            assertThat(responsePaths(row.get("response"), "")).as(text(row, "name")).containsAll(used);
        });
    }

    @Test
    void onlyAListingIsPaged() {
        assertThat(ROWS).filteredOn(row -> row.has("paging"))
                .allSatisfy(row -> assertThat(row.get("readOnly").asBoolean()).isTrue());
    }

    @Test
    void pathsIntoTheAnswerExistThere() {
        assertThat(ROWS).filteredOn(row -> row.has("response")).allSatisfy(row -> {
            Set<String> paths = responsePaths(row.get("response"), "");
            List<String> used = new ArrayList<>(List.of(text(row, "payload")));
            for (String field : List.of("items", "total", "more")) {
                used.add(row.path("paging").path(field).asText(""));
            }
            row.path("paging").path("next").forEach(next -> used.add(next.asText()));
            used.removeIf(String::isEmpty);
            used.removeIf(path -> OPEN_OBJECTS.contains(text(row, "name") + " " + path));
            assertThat(paths).as(text(row, "name")).containsAll(used);
        });
    }

    /** Paths inside objects whose fields the official pages do not list. */
    private static final Set<String> OPEN_OBJECTS = Set.of("promotion-storeflashsale-list data.data_list");

    @Test
    void aSuccessorExistsAndIsCurrent() {
        assertThat(ROWS).filteredOn(row -> row.has("successor")).hasSizeGreaterThan(15).allSatisfy(row -> {
            assertThat(BY_PATH).containsKey(text(row, "successor"));
            assertThat(text(BY_PATH.get(text(row, "successor")), "status")).isEqualTo("current");
            assertThat(text(row, "status")).isNotEqualTo("current");
        });
        assertThat(ROWS).filteredOn(row -> text(row, "status").equals("superseded"))
                .allSatisfy(row -> assertThat(row.has("successor")).isTrue());
    }

    @Test
    void theFirstGenerationOfOrderCallsLeadsToTheNewFulfillment() {
        Map<String, String> successors = Map.of("/order/pack", "/order/fulfill/pack", "/order/rts", "/order/package/rts",
                "/order/repack", "/order/package/repack", "/shipment/providers/get", "/order/shipment/providers/get",
                "/order/sof/delivered", "/order/package/sof/delivered", "/order/sof/failed_delivery",
                "/order/package/sof/failed_delivery", "/order/document/awb/pdf/get", "/order/package/document/get",
                "/order/document/awb/html/get", "/order/package/document/get", "/order/cancel", "/order/reverse/cancel/create",
                "/order/failure_reason/get", "/order/reverse/cancel/validate");
        successors.forEach((old, successor) -> assertThat(text(BY_PATH.get(old), "successor")).isEqualTo(successor));
    }

    @Test
    void whatIsReadIsRepeatableAndWhatIsNotSaysWhy() {
        assertThat(ROWS).filteredOn(row -> row.get("readOnly").asBoolean())
                .allSatisfy(row -> assertThat(row.get("repeatable").asBoolean()).isTrue());
        assertThat(ROWS).filteredOn(row -> !row.get("readOnly").asBoolean() && row.get("repeatable").asBoolean())
                .allSatisfy(row -> assertThat(row.has("repeatableBecause")).as(text(row, "name")).isTrue());
        assertThat(ROWS).filteredOn(row -> row.has("idempotencyField"))
                .allSatisfy(row -> assertThat(parameter(row, text(row, "idempotencyField"))).isNotNull());
    }

    @Test
    void groupsOfWhichOneIsNeededNameOptionalParameters() {
        assertThat(ROWS).filteredOn(row -> row.has("requiredOneOf")).isNotEmpty()
                .allSatisfy(row -> row.get("requiredOneOf").forEach(group -> CatalogueFiles.texts(group)
                        .forEach(name -> assertThat(parameter(row, name).get("required").asBoolean()).isFalse())));
    }

    @Test
    void patternsCompileAndLimitsMakeSense() {
        for (JsonNode row : ROWS) {
            for (JsonNode parameter : allParameters(row.get("parameters"))) {
                if (parameter.has("pattern")) {
                    Pattern.compile(text(parameter, "pattern"));
                }
                if (parameter.has("maxItems")) {
                    assertThat(text(parameter, "type")).as(text(row, "name")).endsWith("[]");
                }
                if (parameter.has("min") || parameter.has("max")) {
                    assertThat(text(parameter, "type")).as(text(row, "name")).isIn("integer", "number");
                }
            }
        }
    }

    @Test
    void redMartGlobalProductsAndTokensHaveFixedHosts() {
        for (JsonNode row : ROWS) {
            String path = text(row, "path");
            String expected = path.startsWith("/rss/")
                    ? "singapore"
                    : path.startsWith("/product/global/")
                            ? "malaysia"
                            : path.matches("/auth/token/(create|refresh)|/datamoat/.*") ? "auth" : "regional";
            assertThat(text(row, "gateway")).as(path).isEqualTo(expected);
        }
    }

    private static String kebab(String path) {
        return path.substring(1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replaceAll("[/_-]+", "-").toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static boolean isType(JsonNode parameter, String type) {
        return text(parameter, "type").equals(type);
    }

    private static List<JsonNode> parameters(JsonNode row) {
        return CatalogueFiles.rows(row.get("parameters"));
    }

    private static JsonNode parameter(JsonNode row, String dotted) {
        JsonNode found = null;
        JsonNode level = row.get("parameters");
        for (String name : dotted.split("\\.")) {
            found = CatalogueFiles.rows(level).stream().filter(p -> text(p, "name").equals(name)).findFirst().orElse(null);
            if (found == null) {
                return null;
            }
            level = found.path("fields");
        }
        return found;
    }

    private static List<JsonNode> allParameters(JsonNode parameters) {
        List<JsonNode> all = new ArrayList<>();
        parameters.forEach(parameter -> {
            all.add(parameter);
            all.addAll(allParameters(parameter.path("fields")));
        });
        return all;
    }

    private static Set<String> responsePaths(JsonNode fields, String prefix) {
        Set<String> paths = new HashSet<>();
        fields.forEach(field -> {
            paths.add(prefix + text(field, "name"));
            paths.addAll(responsePaths(field.path("fields"), prefix + text(field, "name") + "."));
        });
        return paths;
    }
}
