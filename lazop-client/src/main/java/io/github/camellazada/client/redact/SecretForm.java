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

/** The forms of Lazada's tokens, one-time codes and signatures, which no code, SKU or id has. */
final class SecretForm {
    private static final String TOKEN_START = "5000";
    private static final int TOKEN_LENGTH = 24;
    private static final int SIGNATURE_LENGTH = 64;
    private static final int CODE_LENGTH = 12;

    private SecretForm() {
    }

    /** Whether a word has the form of a token, of the one-time code of a known app, or of a signature. */
    static boolean isSecret(CharSequence word) {
        return isToken(word) || word.length() == SIGNATURE_LENGTH && isHex(word) || isOneTimeCode(word) && hasAppKey(word);
    }

    /** Whether a word may be a one-time code where a name before it says so. */
    static boolean isOneTimeCode(CharSequence word) {
        return word.length() >= CODE_LENGTH && CharKinds.isDigit(word.charAt(0)) && word.charAt(1) == '_';
    }

    /** Whether a word may be a signature where a name before it says so. */
    static boolean isHash(CharSequence word) {
        return word.length() >= 16 && isHex(word);
    }

    private static boolean isToken(CharSequence word) {
        return word.length() >= TOKEN_LENGTH && TOKEN_START.contentEquals(word.subSequence(0, TOKEN_START.length()))
                && word.chars().anyMatch(Character::isLetter);
    }

    private static boolean hasAppKey(CharSequence code) {
        int end = 2;
        while (end < code.length() && CharKinds.isDigit(code.charAt(end))) {
            end++;
        }
        return end >= 6 && end < code.length() && code.charAt(end) == '_';
    }

    static boolean isHex(CharSequence word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }
}
