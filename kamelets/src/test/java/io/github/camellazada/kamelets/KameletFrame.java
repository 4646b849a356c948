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
import java.util.stream.Collectors;

/** What all Kamelets that are written as a whole have in common. */
final class KameletFrame {
    private static final String HEAD = """
            # Licensed under the Apache License, Version 2.0 (the "License");
            # you may not use this file except in compliance with the License.
            # You may obtain a copy of the License at
            #
            #     http://www.apache.org/licenses/LICENSE-2.0
            #
            # Unless required by applicable law or agreed to in writing, software
            # distributed under the License is distributed on an "AS IS" BASIS,
            # WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
            # See the License for the specific language governing permissions and
            # limitations under the License.
            # A test writes this file from %s; do not edit it.
            apiVersion: camel.apache.org/v1
            kind: Kamelet
            metadata:
              name: %s
              annotations:
                camel.apache.org/kamelet.support.level: "Preview"
                camel.apache.org/catalog.version: "1.0.0"
                camel.apache.org/kamelet.icon: "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA2NCA2NCI+PHBhdGggZmlsbD0iIzBmMTQ2ZCIgZD0iTTMyIDYgNTggMjB2MjZMMzIgNjAgNiA0NlYyMHoiLz48cGF0aCBmaWxsPSIjZjM2ZDAwIiBkPSJNMzIgMjIgNDYgMjl2MTRsLTE0IDgtMTQtOFYyOXoiLz48L3N2Zz4="
                camel.apache.org/provider: "Camel Lazada"
                camel.apache.org/kamelet.group: "Lazada"
                camel.apache.org/kamelet.namespace: "E-commerce"
              labels:
                camel.apache.org/kamelet.type: "%s"
                camel.apache.org/kamelet.verified: "true"
            spec:
              definition:
                title: "%s"
                description: |-
            """;

    private KameletFrame() {
    }

    /** The file up to its description. */
    static String head(String declaration, String name, String type, List<String> paragraphs) {
        String title = List.of(name.split("-")).stream().map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
        return HEAD.formatted(declaration, name, type, title)
                + paragraphs.stream().map(text -> Wrapped.text(text, 6)).collect(Collectors.joining("\n"))
                + "    type: object\n";
    }

    static String dependencies(List<String> camel) {
        return "  dependencies:\n    - \"mvn:io.github.camel-lazada:camel-lazada-kamelets:1.0.0-SNAPSHOT\"\n"
                + camel.stream().map(name -> "    - \"camel:" + name + "\"\n").collect(Collectors.joining());
    }

    static String property(String name, String title, String description, String rest) {
        return name + ":\n  title: " + title + "\n  description: >-\n" + Wrapped.text(description, 4) + "  type: string\n"
                + rest.indent(2);
    }

    /** A generated part that has no content yet. */
    static String part(int indent, String part) {
        String space = " ".repeat(indent);
        return space + "# generated: " + part + "\n" + space + "# end of generated\n";
    }
}
