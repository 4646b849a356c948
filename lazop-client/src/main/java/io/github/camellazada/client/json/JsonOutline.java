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
package io.github.camellazada.client.json;

import java.io.ByteArrayOutputStream;

/**
 * Cuts a JSON document down to its upper levels without reading the rest: it looks for brackets only, in a fraction of the
 * time of a parser.
 */
public final class JsonOutline {
    private static final int USUAL_BYTES = 256;

    private JsonOutline() {
    }

    /**
     * The document with all of its lists empty, and with objects empty that lie below that level; {@code null} where brackets
     * do not match, as in a document that was cut. What else may be wrong with it is left to whoever reads the outline.
     */
    public static byte[] of(byte[] json, int levels) {
        ByteArrayOutputStream outline = new ByteArrayOutputStream(USUAL_BYTES);
        int depth = 0;
        int cutAt = 0; // depth of what is left out, 0 outside of it
        int kept = 0;
        JsonBrackets brackets = new JsonBrackets(json);
        for (int i = brackets.next(); i >= 0; i = brackets.next()) {
            byte bracket = json[i];
            if (bracket == '{' || bracket == '[') {
                depth++;
                if (cutAt == 0 && (bracket == '[' || depth > levels)) {
                    outline.write(json, kept, i + 1 - kept);
                    cutAt = depth;
                }
            } else {
                if (cutAt > 0 && depth == cutAt) {
                    kept = i;
                    cutAt = 0;
                }
                depth--;
            }
        }
        if (depth != 0 || cutAt != 0) {
            return null;
        }
        outline.write(json, kept, json.length - kept);
        return outline.toByteArray();
    }
}
