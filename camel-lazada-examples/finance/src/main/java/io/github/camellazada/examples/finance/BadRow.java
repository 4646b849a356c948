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
package io.github.camellazada.examples.finance;

/**
 * A row of Lazada's that cannot be used; it is listed, and the others go on.
 *
 * @param operation the operation that answered with it
 * @param row       what names the row: the number of a transaction or of a statement
 * @param field     the field at fault
 * @param value     what stands there
 * @param reason    what is wrong
 */
public record BadRow(String operation, String row, String field, String value, String reason) {
    private static final int LONGEST = 200;

    public BadRow {
        value = value == null ? "" : value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
    }
}
