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
package io.github.camellazada.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what Lazada answered down to a line that may stand in an exception: short, without secrets and personal data. */
public final class Excerpt {
    private static final int LENGTH = 200;
    private static final int WORD = 8;
    private static final int READ = 4_000;
    private static final String HIDDEN = "***";
    private static final Pattern MARKUP = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|$)|<[^>]*>?");
    private static final Pattern JSON_SCALAR = Pattern
            .compile("(?s)\"(?:[^\"\\\\]++|\\\\.)*+\"?(\\s*:)?|-?[0-9][0-9.eE+-]*");
    private static final Pattern FIELD_NAME = Pattern.compile("\"[A-Za-z_]\\w{0,40}\"\\s*:");
    private static final Pattern SECRET_PAIR = Pattern.compile(
            "(?i)\\b(\\w*token|sign|http_sign|app_?key|app_?secret|secret|password|code)(\\s*[=:]\\s*|%3D)[^\\s&,;<>\"]+");
    private static final Pattern LONG_SECRET = Pattern.compile("\\b(?=\\w*[A-Za-z])(?=\\w*\\d)\\w{24,}\\b");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()-]{6,18}\\d|\\b0\\d{8,10}\\b");

    private Excerpt() {
    }

    /** Of a body that could not be read as an answer: an HTML page without its markup, JSON without its values. */
    static String ofBody(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return cut(JSON_SCALAR.matcher(text).replaceAll(
                    scalar -> FIELD_NAME.matcher(scalar.group()).matches()
                            ? Matcher.quoteReplacement(scalar.group())
                            : HIDDEN));
        }
        return ofText(MARKUP.matcher(text).replaceAll(" "));
    }

    /** Of a text that Lazada put into an answer; {@code null} for {@code null}. */
    public static String ofText(String text) {
        if (text == null || isWord(text)) {
            return text;
        }
        String clean = SECRET_PAIR.matcher(text).replaceAll("$1$2" + HIDDEN);
        clean = LONG_SECRET.matcher(clean).replaceAll(HIDDEN);
        clean = EMAIL.matcher(clean).replaceAll(HIDDEN);
        return cut(PHONE.matcher(clean).replaceAll(HIDDEN));
    }

    // A code is too short to be any of what is hidden, and each call has one.
    private static boolean isWord(String text) {
        return "0".equals(text) || text.length() <= WORD && text.chars()
                .allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_');
    }

    private static String cut(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH - 1) + "\u2026";
    }
}
