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

import java.util.Map;

/**
 * A picture of one figure of a suite, with all of its rows.
 *
 * @param name   of the file, without its ending
 * @param title  above the bars
 * @param figure the figure
 * @param at     its condition
 * @param note   below the title; says which direction is better
 * @param labels of rows, where the name of a row is not clear by itself
 */
public record Chart(String name, String title, String figure, String at, String note, Map<String, String> labels) {

    String label(String row) {
        return labels.getOrDefault(row, row);
    }

}
