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

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;

/** Keeps numbers that nobody can mean, such as 1e999999999, as their text, so that they fail neither a reader nor a writer. */
final class AbsurdNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    // written out, a number of a few bytes would become a text of that many
    private static final int MOST_ZEROES = 400;
    private static final int EXPONENT_DIGITS = 9;

    /** Makes the trees of answers. */
    @Override
    public ValueNode numberNode(BigDecimal number) {
        return number != null && Math.abs((long) number.scale()) > MOST_ZEROES
                ? textNode(number.toString())
                : super.numberNode(number);
    }

    /**
     * The same document with quotes around each number that a parser refuses for its length or its exponent; the very same
     * bytes where it has none.
     */
    static byte[] quoted(byte[] json) {
        ByteArrayOutputStream quoted = null;
        int kept = 0;
        int i = 0;
        while (i < json.length) {
            if (json[i] == '"') {
                i = endOfText(json, i);
            } else if (json[i] == '-' || isDigit(json[i])) {
                int end = endOfNumber(json, i);
                if (isRefused(json, i, end)) {
                    quoted = quoted == null ? new ByteArrayOutputStream(json.length + 2) : quoted;
                    quoted.write(json, kept, i - kept);
                    quoted.write('"');
                    quoted.write(json, i, end - i);
                    quoted.write('"');
                    kept = end;
                }
                i = end;
            } else {
                i++;
            }
        }
        if (quoted == null) {
            return json;
        }
        quoted.write(json, kept, json.length - kept);
        return quoted.toByteArray();
    }

    private static int endOfText(byte[] json, int start) {
        int i = start + 1;
        while (i < json.length && json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static int endOfNumber(byte[] json, int start) {
        int i = start + 1;
        while (i < json.length && (isDigit(json[i]) || "+-.eE".indexOf(json[i]) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean isRefused(byte[] json, int start, int end) {
        int exponent = start;
        while (exponent < end && json[exponent] != 'e' && json[exponent] != 'E') {
            exponent++;
        }
        exponent++;
        while (exponent < end && (json[exponent] == '+' || json[exponent] == '-' || json[exponent] == '0')) {
            exponent++;
        }
        return end - exponent > EXPONENT_DIGITS || end - start > StreamReadConstraints.DEFAULT_MAX_NUM_LEN;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
