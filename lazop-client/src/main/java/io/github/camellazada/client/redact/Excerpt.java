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

import java.nio.charset.StandardCharsets;

/** Cuts a text from outside down to a line that may stand in an exception: short, without secrets and personal data. */
public final class Excerpt {
    private static final int LENGTH = 200;
    private static final String MORE = "\u2026";
    private static final String CLOSING = MORE + ")";
    private static final int WORD = 8;
    private static final int ID = 64;
    /** No more of a text is read than that, so that its length costs nothing. */
    public static final int READ = 1_000;
    /** The end of what was read may hold the first half of something that only shows as a secret when it is whole. */
    private static final int HALF = 200;
    private static final int READ_OF_BODY = 4_000;

    private Excerpt() {
    }

    /** Of a body that could not be read as an answer: the words of a page, the fields of JSON; {@code null} where neither is safe. */
    public static String ofBody(byte[] body) {
        String text = OneLine.of(new String(body, 0, Math.min(body.length, READ_OF_BODY), StandardCharsets.UTF_8),
                READ_OF_BODY);
        String words = BodyWords.of(text, body.length <= LENGTH);
        return words == null ? null : ofText(words);
    }

    /** Of a text that Lazada put into an answer; {@code null} for {@code null}. */
    public static String ofText(CharSequence text) {
        if (text == null) {
            return null;
        }
        if (isWord(text, WORD)) {
            return text.toString();
        }
        if (isWord(text, ID)) {
            String word = WithheldValues.hide(text.toString());
            return SecretForm.isSecret(word) ? TextMask.HIDDEN : word;
        }
        return text.length() > READ ? masked(text) : WithheldValues.shown(text.toString(), Excerpt::masked);
    }

    private static String masked(CharSequence text) {
        String clean = TextMask.mask(WithheldValues.hide(OneLine.of(text, READ)));
        return cut(text.length() <= READ ? clean : clean.substring(0, Math.max(0, clean.length() - HALF)),
                text.length() > READ);
    }

    // A code is too short to be any of what is hidden, and each call has one.
    private static boolean isWord(CharSequence text, int longest) {
        boolean word = text.length() <= longest;
        for (int i = 0; word && i < text.length(); i++) {
            char c = text.charAt(i);
            word = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
        }
        return word;
    }

    private static String cut(String text, boolean more) {
        String line = text.strip();
        if (line.length() <= LENGTH && !more) {
            return line;
        }
        int end = Math.min(line.length(), LENGTH - CLOSING.length());
        String kept = line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
        // what follows the excerpt is no longer in the brackets
        return kept + (kept.lastIndexOf('(') > kept.lastIndexOf(')') ? CLOSING : MORE);
    }
}
