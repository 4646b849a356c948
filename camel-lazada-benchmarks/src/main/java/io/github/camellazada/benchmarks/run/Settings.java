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
package io.github.camellazada.benchmarks.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param mode   how thoroughly is measured
 * @param suites names of the suites; empty for all of the mode
 * @param rows   names of the rows of calls, batches and pushes; empty for all
 * @param length of the soak
 * @param folder where results and logs are written
 * @param docs   the folder of the pages that are written anew; {@code null} to leave them
 */
public record Settings(Mode mode, List<String> suites, List<String> rows, Duration length, Path folder, Path docs) {

    /** Reads the system properties {@code benchmark.*}. */
    public static Settings ofProperties() {
        return new Settings(Mode.valueOf(text("mode", "quick")), names("suites"), names("rows"),
                Duration.ofMinutes(Long.parseLong(text("minutes", "60"))), Path.of(text("folder", "target/benchmark")),
                Boolean.parseBoolean(text("write", "false")) ? Path.of(text("docs", "../docs")) : null);
    }

    public boolean isFull() {
        return mode == Mode.full;
    }

    /** The first value for a quick run, the other one for a full run. */
    public <T> T pick(T quick, T full) {
        return isFull() ? full : quick;
    }

    public boolean wantsRow(String row) {
        return wantsRow(row, true);
    }

    /** @param usually whether the row is measured without being named */
    public boolean wantsRow(String row, boolean usually) {
        return isNamed(row) || rows.isEmpty() && usually;
    }

    public boolean isNamed(String row) {
        return rows.contains(row);
    }

    private static List<String> names(String property) {
        return Arrays.stream(text(property, "").split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    // an empty value is what Maven hands on for a property that nobody has set
    private static String text(String property, String otherwise) {
        String value = System.getProperty("benchmark." + property, "");
        return value.isBlank() ? otherwise : value.strip();
    }
}
