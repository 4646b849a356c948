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

/** The form of an e-mail address, percent-encoded or not. */
final class MailForm {

    private MailForm() {
    }

    /** Whether something stands before an at sign in that part of a text, and a dot after it. */
    static boolean isAddress(CharSequence text, int from, int end) {
        boolean sign = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean encoded = c == '%' && i + 2 < end && text.charAt(i + 1) == '4' && text.charAt(i + 2) == '0';
            if ((c == '@' || encoded) && i > from) {
                sign = true;
                i += encoded ? 2 : 0;
            } else if (sign && c == '.' && i + 1 < end && CharKinds.isWord(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
