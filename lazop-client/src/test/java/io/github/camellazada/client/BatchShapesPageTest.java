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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.outcome.LazadaItemOutcome;
import org.junit.jupiter.api.Test;

/** Holds the page of batches to the catalogue and to the shapes of the tests; {@code -Dpage.write=true} writes it anew. */
class BatchShapesPageTest {
    private static final GeneratedPage PAGE = new GeneratedPage("batches.adoc");

    private record Shape(String answer, String test) {
    }

    private final List<Shape> shapes = shapes();

    @Test
    void thePageIsThatOfTheCatalogue() throws IOException {
        PAGE.check(PAGE.with("batches", tables()), "the catalogue");
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        BatchShapes.NAMING.forEach(shape -> shapes.add(new Shape(shape, "anItemThatTheAnswerNamesAsFailedIsNeverDone")));
        BatchShapes.NAMELESS.forEach(shape -> shapes.add(new Shape(shape, "aFailureThatNobodyCanPlaceLeavesAllItemsUnknown")));
        BatchShapes.SILENT.forEach(
                shape -> shapes.add(new Shape(shape, "aListWithCodesOfItemsIsSilentAboutTheOneThatItLeavesOut")));
        BatchShapes.TEXTS.forEach(shape -> shapes.add(new Shape(shape, "aTextBesideTheNameOfAnItemIsNoSuccess")));
        return shapes;
    }

    private String tables() {
        StringBuilder page = new StringBuilder(
                "\n[cols=\"1,6,4\",options=\"header\"]\n|===\n| shape | beside code 0 | test\n\n");
        for (int i = 0; i < shapes.size(); i++) {
            page.append("| ").append(i + 1).append(" | `+")
                    .append(shapes.get(i).answer().replace("'", "\"").replace("`", "\\\""))
                    .append("+` | `").append(shapes.get(i).test()).append("`\n");
        }
        page.append("|===\n\n[cols=\"4").append(",1".repeat(shapes.size())).append("\",options=\"header\"]\n|===\n| operation");
        for (int i = 1; i <= shapes.size(); i++) {
            page.append(" | ").append(i);
        }
        page.append("\n\n");
        BatchShapes.batches().sorted(Comparator.comparing(OperationDescriptor::name))
                .forEach(operation -> page.append(row(operation)));
        return page.append("|===\n\n").toString();
    }

    private String row(OperationDescriptor operation) {
        return "| " + operation.name() + shapes.stream().map(shape -> " | " + outcomes(operation, shape))
                .collect(Collectors.joining()) + "\n";
    }

    private static String outcomes(OperationDescriptor operation, Shape shape) {
        return BatchShapes.items(operation, shape.answer()).stream().map(LazadaItemOutcome::state)
                .map(state -> state.name().substring(0, 1)).collect(Collectors.joining(" "));
    }
}
