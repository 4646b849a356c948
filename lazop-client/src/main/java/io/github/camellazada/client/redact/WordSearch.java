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

import java.util.Arrays;

/**
 * Finds a word of ASCII letters and digits in long texts, whatever the case of its letters, and in steps of about its length: it
 * may take other characters for letters, and so find the word too often, but never too rarely.
 */
final class WordSearch {
    private static final int LONGEST = 64;
    private static final int KINDS = 64;
    private static final int FOLD = 0x20;

    private final byte[] word;
    private final byte[] steps = new byte[KINDS];

    private WordSearch(byte[] word) {
        this.word = word;
        Arrays.fill(steps, (byte) word.length);
        for (int i = 0; i < word.length - 1; i++) {
            steps[word[i] & KINDS - 1] = (byte) (word.length - 1 - i);
        }
    }

    /** The search for a text; {@code null} where that is no short word. */
    static WordSearch of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        byte[] word = new byte[text.length()];
        for (int i = 0; i < word.length; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                return null;
            }
            word[i] = (byte) (c | FOLD);
        }
        return new WordSearch(word);
    }

    boolean isIn(String text) {
        for (int last = word.length - 1; last < text.length(); last += steps[(text.charAt(last) | FOLD) & KINDS - 1]) {
            int i = 0;
            while (i < word.length && word[word.length - 1 - i] == (text.charAt(last - i) | FOLD)) {
                i++;
            }
            if (i == word.length) {
                return true;
            }
        }
        return false;
    }

    /** Whether a document has the word in more than one place. */
    boolean isTwiceIn(byte[] document) {
        boolean once = false;
        for (int last = word.length - 1; last < document.length; last += steps[(document[last] | FOLD) & KINDS - 1]) {
            int i = 0;
            while (i < word.length && word[word.length - 1 - i] == (document[last - i] | FOLD)) {
                i++;
            }
            if (i == word.length && once) {
                return true;
            }
            once |= i == word.length;
        }
        return false;
    }
}
