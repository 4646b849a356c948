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
package io.github.camellazada;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes blanks and line breaks off a credential, which mounted secrets end in and with which every call would be refused. */
final class CredentialText {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialText.class);

    private CredentialText() {
    }

    /** The value without what is no visible character at its ends; warns where there was any. */
    static String trimmed(String option, String value) {
        if (value == null) {
            return null;
        }
        int from = 0;
        int end = value.length();
        while (from < end && !isVisible(value.charAt(from))) {
            from++;
        }
        while (end > from && !isVisible(value.charAt(end - 1))) {
            end--;
        }
        if (end - from == value.length()) {
            return value;
        }
        LOG.warn("The option '{}' has blanks or line breaks around its value, with which Lazada would refuse every call;"
                + " the component removes them. Correct the value where it is stored, such as the file of a mounted secret",
                option);
        return value.substring(from, end);
    }

    private static boolean isVisible(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT;
    }
}
