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
package io.github.camellazada.kamelets;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the parts of a Kamelet that its comments mark as generated; everything else stays as it is. */
final class GeneratedParts {
    private static final Pattern PART = Pattern
            .compile("(?m)^( *)# generated: (.+)\\n(?:(?! *# end of generated).*\\n)*? *# end of generated$");

    private final OptionParts options;
    private final EventParts events;

    GeneratedParts(ComponentOptions known) {
        options = new OptionParts(known);
        events = new EventParts(known.model());
    }

    /** The file as it has to be. */
    YamlFile current(YamlFile kamelet) {
        String current = current(kamelet.text());
        return new YamlFile(kamelet.path(), current, YamlFile.parse(current));
    }

    /** The text as it has to be. */
    String current(String text) {
        return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(part.group(1) + "# generated: " + part.group(2)
                + "\n" + content(part.group(2)).indent(part.group(1).length()) + part.group(1) + "# end of generated"));
    }

    private String content(String part) {
        List<String> words = List.of(part.split(" "));
        return switch (words.get(0)) {
            case "options" -> options.properties(EndpointKind.valueOf(words.get(2)));
            case "parameters" -> options.parameters(EndpointKind.valueOf(words.get(2)));
            case "messages" -> events.types(SourceRow.all().stream().filter(row -> row.name().equals(words.get(2))).findFirst()
                    .orElseThrow());
            default -> throw new IllegalArgumentException("Nothing is known of a generated part '" + part + "'");
        };
    }
}
