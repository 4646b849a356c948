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
package io.github.camellazada.client.transport;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

import io.github.camellazada.annotation.Internal;

/** Writes parameters for a query and for a form body; a blank is {@code %20}, which both read alike. */
@Internal
public final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int QUERY = 512;
    private static final int ASCII = 128;
    private static final boolean[] UNRESERVED = unreserved();

    private PercentEncoding() {
    }

    /** The pairs, joined by ampersands. */
    public static String encode(Map<String, String> parameters) {
        StringBuilder pairs = new StringBuilder(QUERY);
        parameters.forEach((name, value) -> {
            if (!pairs.isEmpty()) {
                pairs.append('&');
            }
            encode(name, pairs);
            pairs.append('=');
            encode(value, pairs);
        });
        return pairs.toString();
    }

    private static void encode(String text, StringBuilder to) {
        if (isUnreserved(text)) {
            to.append(text);
            return;
        }
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isUnreserved(c)) {
                to.append((char) c);
            } else if (c < ASCII) {
                escape(c, to);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escape(octet, to);
                }
            }
        }
    }

    private static void escape(int octet, StringBuilder to) {
        to.append('%').append(HEX.toHighHexDigit(octet)).append(HEX.toLowHexDigit(octet));
    }

    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character travels as it is. */
    public static boolean isUnreserved(int c) {
        return c < ASCII && UNRESERVED[c];
    }

    private static boolean[] unreserved() {
        boolean[] unreserved = new boolean[ASCII];
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.".chars().forEach(c -> unreserved[c] = true);
        return unreserved;
    }
}
