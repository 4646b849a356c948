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
package io.github.camellazada.client.json;

import java.math.BigDecimal;

/** Reads a decimal number, and writes it with all its digits and no exponent, as Lazada and people read it. */
public final class PlainDecimal {
    // 1e999999999 in somebody else's JSON would be a text of a gigabyte
    private static final int MOST_ZEROES = 40;

    private PlainDecimal() {
    }

    /** The number that a text writes, or {@code null} where it writes none. */
    public static BigDecimal parse(String text) {
        try {
            return new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The digits; a number so large or so small that nobody could mean it keeps its exponent. */
    public static String text(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_ZEROES ? number.toString() : number.toPlainString();
    }
}
