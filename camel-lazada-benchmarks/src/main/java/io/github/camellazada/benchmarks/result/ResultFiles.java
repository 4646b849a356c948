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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Writes results as JSON, CSV and SVG into a folder, and the generated parts of the page of figures. */
public final class ResultFiles {
    private static final String START = "// generated: ";
    private static final String END = "// end of generated: ";

    private static final int MOST_BARS = 20;

    private final Predicate<String> own;

    /** @param own tells the rows of this project */
    public ResultFiles(Predicate<String> own) {
        this.own = own;
    }

    /** Writes {@code benchmarks.json}, {@code benchmarks.csv} and the charts; suites that were not run keep their results. */
    public void write(List<SuiteResult> results, Path folder, Path images) throws IOException {
        List<SuiteResult> all = new JsonFile(folder.resolve("benchmarks.json")).merge(results);
        Files.writeString(folder.resolve("benchmarks.csv"), CsvText.of(all));
        Files.createDirectories(images);
        for (SuiteResult result : results) {
            for (Chart chart : result.charts()) {
                List<Figure> figures = result.of(chart);
                if (!figures.isEmpty()) {
                    Files.writeString(images.resolve(chart.name() + ".svg"),
                            figures.size() > MOST_BARS
                                    ? LineChart.of(chart, figures, result.conditions())
                                    : BarChart.of(chart, figures, result.conditions(), own));
                }
            }
        }
    }

    /** Writes the results between the lines of the page that name their suites. */
    public void writePage(List<SuiteResult> results, Path page) throws IOException {
        String text = Files.readString(page);
        for (SuiteResult result : results) {
            int start = text.indexOf(START + result.suite() + "\n");
            int end = text.indexOf(END + result.suite() + "\n");
            if (start < 0 || end < start) {
                throw new IllegalStateException(page + " has no lines \"" + START + result.suite() + "\" and \"" + END
                        + result.suite() + "\", so there is no place for these figures; add both lines to the page");
            }
            text = text.substring(0, start) + START + result.suite() + "\n" + PagePart.of(result) + text.substring(end);
        }
        Files.writeString(page, text);
    }
}
