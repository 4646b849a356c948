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

/** Puts the start of a text on one line. */
final class OneLine {

    private OneLine() {
    }

    /** The start of a text: whatever is no visible character is one blank. */
    static String of(CharSequence text, int length) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), length));
        boolean blank = true;
        for (int i = 0; i < Math.min(text.length(), length); i++) {
            char c = text.charAt(i);
            boolean visible = isVisible(c);
            if (visible || !blank) {
                line.append(visible ? c : ' ');
            }
            blank = !visible;
        }
        return line.toString().strip();
    }

    private static boolean isVisible(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
