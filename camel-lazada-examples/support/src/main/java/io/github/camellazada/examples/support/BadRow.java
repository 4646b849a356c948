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
package io.github.camellazada.examples.support;

/**
 * A row of a source that cannot be used; the others go on.
 *
 * @param source   where it came from
 * @param position its line, offset or number
 * @param column   the column at fault, or empty
 * @param value    what stands there
 * @param reason   what is wrong and what is expected
 */
public record BadRow(String source, long position, String column, String value, String reason) {
    private static final int LONGEST = 200;
    private static final String CUT = "...";

    public BadRow {
        column = shortened(column);
        value = shortened(value);
    }

    private static String shortened(String text) {
        String known = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
        return known.length() > LONGEST ? known.substring(0, LONGEST - CUT.length()) + CUT : known;
    }

    /** The row for an error file of CSV. */
    public String getCsv() {
        return position + "," + quoted(column) + "," + quoted(value) + "," + quoted(reason);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replaceAll("[\\r\\n]", " ") + '"';
    }
}
