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
package io.github.camellazada.client.protocol;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camellazada.catalog.ParameterDescriptor;
import io.github.camellazada.client.json.PlainDecimal;

/** Makes the JSON list that Lazada wants of a text with commas, which stands for a list of plain values. */
final class ListText {

    private ListText() {
    }

    /** The text as a JSON list where the parameter is a list of plain values and the text is none yet, or else as it is. */
    static String of(String text, ParameterDescriptor parameter) {
        if (parameter == null || !parameter.isList() || !parameter.fields().isEmpty()
                || parameter.type().startsWith("object")) {
            return text;
        }
        String start = text.stripLeading();
        if (start.isEmpty() || start.startsWith("[") || start.startsWith("{")) {
            return text;
        }
        boolean numbers = parameter.type().startsWith("integer") || parameter.type().startsWith("number");
        return Stream.of(text.split(",")).map(String::strip).filter(item -> !item.isEmpty())
                .map(item -> numbers && PlainDecimal.parse(item) != null ? item : quoted(item))
                .collect(Collectors.joining(",", "[", "]"));
    }

    // a text in quotation marks already is meant without them
    private static String quoted(String item) {
        boolean marks = item.length() > 1 && item.startsWith("\"") && item.endsWith("\"");
        return TextNode.valueOf(marks ? item.substring(1, item.length() - 1) : item).toString();
    }
}
