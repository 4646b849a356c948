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
package io.github.camellazada.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the documentation comment of a record says of it and of each of its components. */
final class RecordTexts {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+[^\\n]*\\s*)*public record ",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\n\\s*@param\\s+(\\w+)\\s+");

    private final String sentence;
    private final Map<String, String> components = new LinkedHashMap<>();

    private RecordTexts(String comment) {
        Matcher tag = TAG.matcher(comment);
        int end = comment.length();
        boolean more = tag.find();
        sentence = plain(comment.substring(0, more ? tag.start() : end));
        while (more) {
            String component = tag.group(1);
            int start = tag.end();
            more = tag.find();
            components.put(component, plain(comment.substring(start, more ? tag.start() : end)));
        }
    }

    static RecordTexts of(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".java";
        Path own = Path.of("src/main/java", name);
        Path source = Files.exists(own) ? own : Path.of("../lazop-client/src/main/java", name);
        try {
            Matcher comment = COMMENT.matcher(Files.readString(source));
            return new RecordTexts(comment.find() ? comment.group(1).replaceAll("\\s*\\n\\s*\\*", "\n") : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sentence() {
        return sentence;
    }

    /** The text of a component, or {@code null} where the comment has none. */
    String of(String component) {
        return components.get(component);
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
    }
}
