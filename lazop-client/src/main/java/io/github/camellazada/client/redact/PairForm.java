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
package io.github.camellazada.client.redact;

import java.util.Locale;

/**
 * The value behind a name in a text, such as the one in {@code token=...}, where that value must not be shown.
 *
 * @param value where the value starts
 * @param end   where it ends
 */
record PairForm(int value, int end) {
    private static final String ENDS_A_WORD = "&,;<>\"'|)}]";
    private static final String AROUND = " \"'\\";
    private static final int LONG = 16;

    private enum Kind {
        SECRET, CREDENTIALS, BUYERS, PHONE, CODE, SIGNATURE;

        static Kind of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if ("authorization".equals(lower)) {
                return CREDENTIALS;
            }
            if (SensitiveNames.isSecret(name)) {
                return SECRET;
            }
            if (SensitiveNames.isPhone(name)) {
                return PHONE;
            }
            if (SensitiveNames.isBuyers(name)) {
                return BUYERS;
            }
            if (lower.endsWith("code")) {
                return CODE;
            }
            return lower.endsWith("sign") || "signature".equals(lower) ? SIGNATURE : null;
        }
    }

    /** The value to hide behind a name that ends there; {@code null} where there is none. */
    static PairForm after(String name, CharSequence text, int nameEnd) {
        Kind kind = Kind.of(name);
        if (kind == null) {
            return null;
        }
        int separator = skip(text, nameEnd, AROUND);
        int value = separatorEnd(text, separator);
        if (value == separator) {
            return null;
        }
        value = skip(text, value, AROUND);
        int end = end(text, value, kind);
        return isHidden(kind, text.charAt(separator), text.subSequence(value, end)) ? new PairForm(value, end) : null;
    }

    private static boolean isHidden(Kind kind, char separator, CharSequence value) {
        return switch (kind) {
            // "token: expired" is a sentence and no pair
            case SECRET -> separator != ':' || value.length() >= LONG || digits(value) > 0;
            case CREDENTIALS, BUYERS -> true;
            case PHONE -> digits(value) > 2;
            case CODE -> SecretForm.isOneTimeCode(value);
            case SIGNATURE -> separator == ':' ? SecretForm.isHash(value) : SecretForm.isHex(value);
        };
    }

    /** Whether a percent-encoded character starts there. */
    static boolean isEscape(CharSequence text, int at) {
        return text.charAt(at) == '%' && at + 2 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static long digits(CharSequence value) {
        return value.chars().filter(c -> CharKinds.isDigit((char) c)).count();
    }

    private static int skip(CharSequence text, int from, String what) {
        int end = from;
        while (end < text.length() && what.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int separatorEnd(CharSequence text, int from) {
        if (from >= text.length()) {
            return from;
        }
        char c = text.charAt(from);
        if (c == '=' || c == ':') {
            return from + 1;
        }
        boolean encoded = isEscape(text, from) && text.charAt(from + 1) == '3' && "DdAa".indexOf(text.charAt(from + 2)) >= 0;
        return encoded ? from + 3 : from;
    }

    // no value that may be shown after all is longer than a word, or else each name in it would read it again
    private static int end(CharSequence text, int from, Kind kind) {
        int end = from;
        while (end < text.length() && switch (kind) {
            case SECRET -> text.charAt(end) != ' ' && !endsValue(text, end);
            case CREDENTIALS, BUYERS -> !endsValue(text, end);
            case PHONE -> text.charAt(end) == '+' || CharKinds.isPhone(text.charAt(end));
            case CODE, SIGNATURE -> CharKinds.isWord(text.charAt(end));
        }) {
            end++;
        }
        return end;
    }

    private static boolean endsValue(CharSequence text, int at) {
        return ENDS_A_WORD.indexOf(text.charAt(at)) >= 0 || isAmpersand(text, at);
    }

    private static boolean isAmpersand(CharSequence text, int at) {
        return isEscape(text, at) && text.charAt(at + 1) == '2' && text.charAt(at + 2) == '6';
    }
}
