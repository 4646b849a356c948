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

/**
 * Hides in a text what shows by its form or by the name before it that it is a secret or personal: pairs such as
 * {@code token=...}, e-mail addresses, telephone numbers, tokens. One pass without going back; codes, SKUs and ids stay.
 */
public final class TextMask {
    static final String HIDDEN = "***";
    private static final int PHONE_DIGITS = 7;
    private static final int WORDS_TO_A_NUMBER = 3;

    private final CharSequence text;
    private final StringBuilder shown;
    private int at;
    // how many words may still lie between the name of a telephone number and the number
    private int numberExpected;
    private String wordBefore = "";

    private TextMask(CharSequence text) {
        this.text = text;
        this.shown = new StringBuilder(text.length());
    }

    /** The text with what is hidden replaced by three stars. */
    public static String mask(CharSequence text) {
        TextMask mask = new TextMask(text);
        while (mask.at < text.length()) {
            mask.step();
        }
        return mask.shown.toString();
    }

    private void step() {
        char first = text.charAt(at);
        if (first == '+' && startsPhone()) {
            hide(phoneEnd(at + 1));
        } else if (isMail(first)) {
            chunk(mailEnd());
        } else {
            shown.append(first);
            at++;
        }
    }

    /** What may be an e-mail address, or else words with signs between them. */
    private void chunk(int end) {
        if (MailForm.isAddress(text, at, end)) {
            hide(end);
            return;
        }
        while (at < end) {
            char first = text.charAt(at);
            if (CharKinds.isWord(first)) {
                word(wordEnd(at, end));
            } else if (first == '+' && startsPhone()) {
                hide(phoneEnd(at + 1));
            } else {
                int next = at + (PairForm.isEscape(text, at) ? 3 : 1);
                shown.append(text, at, next);
                at = next;
            }
        }
    }

    private void word(int end) {
        CharSequence word = text.subSequence(at, end);
        if (SecretForm.isSecret(word) || numberExpected > 0 && isLongNumber(word)) {
            hide(end);
            return;
        }
        shown.append(word);
        at = end;
        numberExpected--;
        String name = word.toString();
        // an "IP address" is that of a machine
        PairForm pair = "ip".equalsIgnoreCase(wordBefore) ? null : PairForm.after(name, text, end);
        wordBefore = name;
        if (pair != null) {
            shown.append(text, end, pair.value());
            at = pair.value();
            hide(pair.end());
        } else if (SensitiveNames.isPhone(name)) {
            numberExpected = WORDS_TO_A_NUMBER;
        }
    }

    private void hide(int end) {
        if (end > at) {
            shown.append(HIDDEN);
            at = end;
        }
    }

    private boolean startsPhone() {
        if (at > 0 && CharKinds.isWord(text.charAt(at - 1)) || at + 1 >= text.length()
                || !CharKinds.isDigit(text.charAt(at + 1))) {
            return false;
        }
        int digits = 0;
        for (int i = at + 1; i < text.length() && digits < PHONE_DIGITS && CharKinds.isPhone(text.charAt(i)); i++) {
            digits += CharKinds.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= PHONE_DIGITS;
    }

    private int phoneEnd(int from) {
        int end = from;
        for (int i = from; i < text.length() && CharKinds.isPhone(text.charAt(i)); i++) {
            end = CharKinds.isDigit(text.charAt(i)) ? i + 1 : end;
        }
        return end;
    }

    private int mailEnd() {
        int end = at;
        while (end < text.length() && isMail(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int wordEnd(int from, int limit) {
        int end = from;
        while (end < limit && CharKinds.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLongNumber(CharSequence word) {
        return word.length() >= PHONE_DIGITS && word.chars().allMatch(c -> CharKinds.isDigit((char) c));
    }

    private static boolean isMail(char c) {
        return CharKinds.isWord(c) || c == '@' || c == '.' || c == '%' || c == '+' || c == '-';
    }
}
