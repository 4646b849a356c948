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
package io.github.camellazada.client.check;

import java.util.List;

/**
 * A name that the catalogue does not have.
 *
 * @param where the parameter inside which it stands, with the way there; {@code null} for a parameter itself
 * @param name  the name
 * @param known the names that there are in that place
 */
record UnknownName(String where, String name, List<String> known) {
    private static final int LONGEST = 60;

    /** A name inside a body is somebody else's text: it goes into a log line, and is compared with each name that there is. */
    UnknownName {
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        StringBuilder plain = new StringBuilder();
        shown.chars().forEach(c -> plain.append(Character.isISOControl(c) ? '?' : (char) c));
        name = plain.toString();
    }
}
