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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes the node of a single value, as the parser of a whole answer makes it. */
final class JsonScalar {
    private static final int DIGITS = 18;
    private static final int PLAIN = 40;

    private JsonScalar() {
    }

    static JsonNode node(byte[] json, int start, int end, boolean escaped) {
        return switch (json[start]) {
            case '"' -> escaped
                    ? parsed(json, start, end)
                    : TextNode.valueOf(unescaped(json, start, end));
            case 't' -> BooleanNode.TRUE;
            case 'f' -> BooleanNode.FALSE;
            case 'n' -> NullNode.instance;
            default -> number(json, start, end);
        };
    }

    /** The text of a value, of a number with all its digits; {@code null} for null. */
    static String text(byte[] json, int start, int end, boolean escaped) {
        return switch (json[start]) {
            case '"' -> escaped ? parsed(json, start, end).textValue() : unescaped(json, start, end);
            case 't' -> "true";
            case 'f' -> "false";
            case 'n' -> null;
            // what is longer may be so small that nobody writes it in full
            default ->
                end - start <= PLAIN ? text(json, start, end) : PlainDecimal.text(new BigDecimal(text(json, start, end)));
        };
    }

    private static String unescaped(byte[] json, int start, int end) {
        return new String(json, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }

    private static JsonNode number(byte[] json, int start, int end) {
        for (int i = start; i < end; i++) {
            if (json[i] == '.') {
                return DecimalNode.valueOf(new BigDecimal(text(json, start, end)));
            }
        }
        if (end - start > DIGITS) {
            BigInteger number = new BigInteger(text(json, start, end));
            return number.bitLength() < Long.SIZE ? LongNode.valueOf(number.longValue()) : BigIntegerNode.valueOf(number);
        }
        long number = whole(json, start, end);
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private static long whole(byte[] json, int start, int end) {
        boolean negative = json[start] == '-';
        long number = 0;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            number = number * 10 + json[i] - '0';
        }
        return negative ? -number : number;
    }

    private static String text(byte[] json, int start, int end) {
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static JsonNode parsed(byte[] json, int start, int end) {
        try {
            return Json.READER.readTree(json, start, end - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot be: the document was read before
        }
    }
}
