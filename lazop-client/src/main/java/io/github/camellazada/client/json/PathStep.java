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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One step of a dotted path of the catalogue.
 *
 * @param name     the field or element it leads to
 * @param optional whether it may be absent, which the path marks by a {@code ?}
 */
public record PathStep(String name, boolean optional) {
    // the catalogue has some hundreds, and each answer asks for several
    private static final Map<String, List<PathStep>> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 2_000;

    /** The steps of a path, none of an empty one. */
    public static List<PathStep> of(String path) {
        List<PathStep> known = KNOWN.get(path);
        if (known == null) {
            known = path.isEmpty() ? List.of() : Arrays.stream(path.split("\\.")).map(PathStep::step).toList();
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(path, known);
            }
        }
        return known;
    }

    private static PathStep step(String text) {
        return text.endsWith("?") ? new PathStep(text.substring(0, text.length() - 1), true) : new PathStep(text, false);
    }
}
