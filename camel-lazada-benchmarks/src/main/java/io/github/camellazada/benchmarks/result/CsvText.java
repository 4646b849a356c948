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
package io.github.camellazada.benchmarks.result;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes results as lines that a spreadsheet reads. */
final class CsvText {
    private static final String HEAD = "suite,row,figure,at,unit,median,least,most,runs,goal,date,commit\n";

    private CsvText() {
    }

    static String of(List<SuiteResult> results) {
        return results.stream().flatMap(result -> result.figures().stream().map(figure -> line(result, figure)))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String line(SuiteResult result, Figure figure) {
        return Stream.of(result.suite(), figure.row(), figure.figure(), figure.at(), figure.unit(), figure.median(),
                figure.least(), figure.most(), figure.runs(), figure.goal() == null ? "" : figure.goal().text(),
                result.conditions().date(), result.conditions().commit()).map(CsvText::cell).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        String text = value.toString();
        return text.matches("[^,\"\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
