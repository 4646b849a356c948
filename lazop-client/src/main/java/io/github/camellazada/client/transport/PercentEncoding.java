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
import java.util.Arrays;
import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Writes parameters for a query and for a form body; a blank is {@code %20}, which both read alike. */
@Internal
public final class PercentEncoding {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX_BITS = 4;
    private static final int HEX_DIGIT = 0xF;
    private static final int OCTET = 0xFF;
    private static final int MOST_OCTETS = 3;
    private static final int QUERY = 512;
    private static final int ASCII = 128;
    private static final boolean[] UNRESERVED = unreserved();

    private byte[] octets = new byte[QUERY];
    private int length;

    private PercentEncoding() {
    }

    /** The pairs, joined by ampersands. */
    public static String encode(Map<String, String> parameters) {
        PercentEncoding pairs = of(parameters);
        return new String(pairs.octets, 0, pairs.length, StandardCharsets.ISO_8859_1);
    }

    /** The same as octets. */
    static ByteBuf octets(Map<String, String> parameters) {
        PercentEncoding pairs = of(parameters);
        return Unpooled.wrappedBuffer(pairs.octets, 0, pairs.length);
    }

    private static PercentEncoding of(Map<String, String> parameters) {
        PercentEncoding pairs = new PercentEncoding();
        parameters.forEach((name, value) -> {
            if (pairs.length > 0) {
                pairs.sign('&');
            }
            pairs.add(name);
            pairs.sign('=');
            pairs.add(value);
        });
        return pairs;
    }

    /** Makes room for that many more octets. */
    private void room(int more) {
        int most = length + more;
        if (most > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(most, 2 * octets.length));
        }
    }

    private void sign(char sign) {
        room(1);
        octets[length++] = (byte) sign;
    }

    private void add(String text) {
        room(encodedLength(text));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                addOther(text.substring(i));
                return;
            }
            add(c);
        }
    }

    /** As far as the text is ASCII: a document of many rows would else take thrice its length. */
    private static int encodedLength(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += isUnreserved(text.charAt(i)) ? 1 : MOST_OCTETS;
        }
        return length;
    }

    private void addOther(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(MOST_OCTETS * utf8.length);
        for (byte octet : utf8) {
            add(octet & OCTET);
        }
    }

    private void add(int octet) {
        if (isUnreserved(octet)) {
            octets[length++] = (byte) octet;
        } else {
            octets[length++] = '%';
            octets[length++] = HEX[octet >> HEX_BITS];
            octets[length++] = HEX[octet & HEX_DIGIT];
        }
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
