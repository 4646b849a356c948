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
package io.github.camellazada.kamelets;

/** Breaks a sentence into lines, as a folded text of YAML wants them. */
final class Wrapped {
    private static final int WIDTH = 110;

    private Wrapped() {
    }

    static String text(String sentence, int indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.trim().split("\\s+")) {
            if (line.length() > 0 && line.length() + word.length() >= WIDTH) {
                lines.append(" ".repeat(indent)).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        return lines.append(" ".repeat(indent)).append(line).append('\n').toString();
    }
}
