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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.camellazada.client.GeneratedPage;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

/** Holds the tables of the component page to the metadata; {@code -Dpage.write=true} writes them anew. */
class ComponentPageTest {
    private static final GeneratedPage PAGE = new GeneratedPage("lazada-component.adoc");
    private static final int MANY_VALUES = 20;

    @Test
    void theTablesOfThePageAreThoseOfTheMetadata() throws IOException {
        ComponentModel model = model();
        String page = PAGE.text();

        String current = replace(replace(page, "options", options(model)), "headers", headers(model));
        PAGE.check(current, "the options");
    }

    private static String options(ComponentModel model) {
        StringBuilder table = new StringBuilder("[cols=\"2,5,2,2\",options=\"header\"]\n|===\n"
                + "| option (_group_) | description | default | type\n");
        for (ComponentModel.EndpointOptionModel option : model.getEndpointOptions()) {
            table.append("\n| `").append(option.isMultiValue() ? option.getPrefix() + "*" : option.getName()).append("` (_")
                    .append(option.getGroup()).append("_)\n| ").append(text(option)).append("\n| ")
                    .append(option.getDefaultValue() == null ? "" : "`" + option.getDefaultValue() + "`").append("\n| ")
                    .append(type(option)).append('\n');
        }
        return table.append("|===\n").toString();
    }

    private static String headers(ComponentModel model) {
        StringBuilder table = new StringBuilder(
                "[cols=\"2,5,2\",options=\"header\"]\n|===\n| header (_group_) | description | type\n");
        for (ComponentModel.EndpointHeaderModel header : model.getEndpointHeaders()) {
            table.append("\n| `").append(header.getName()).append("` (_").append(header.getGroup()).append("_)\n| ")
                    .append(text(header)).append("\n| ").append(type(header)).append('\n');
        }
        return table.append("|===\n").toString();
    }

    private static String text(BaseOptionModel option) {
        return option.getDescription().replace("|", "\\|") + (option.isSecret() ? " *Secret.*" : "");
    }

    private static String type(BaseOptionModel option) {
        List<String> values = option.getEnums();
        if (values != null && !values.isEmpty() && values.size() <= MANY_VALUES) {
            return String.join(", ", values);
        }
        String type = option.getJavaType();
        return type.replaceAll("[a-z]+\\.", "");
    }

    private static String replace(String page, String part, String table) {
        String start = "// generated: " + part + "\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(0, from) + table + page.substring(page.indexOf("// end of generated: " + part));
    }

    private static ComponentModel model() throws IOException {
        try (var json = ComponentPageTest.class.getResourceAsStream("/META-INF/io/github/camellazada/lazada.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
