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

/** The kinds of characters that make up numbers and words. */
final class CharKinds {

    private CharKinds() {
    }

    static boolean isPhone(char c) {
        return isDigit(c) || c == ' ' || c == '(' || c == ')' || c == '-' || c == '.';
    }

    static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
