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
package io.github.camellazada.spring.boot;

import java.util.List;

/** Writes the class that Spring Boot binds the options of the component to. */
final class PropertiesSource {
    private static final int WIDTH = 120;

    private final StringBuilder source = new StringBuilder();

    private PropertiesSource() {
    }

    static String of(List<ComponentOption> options) {
        PropertiesSource written = new PropertiesSource();
        written.line("/* Generated from the options of the component: change those. */");
        written.line("package io.github.camellazada.spring.boot;");
        written.line("");
        written.line("import org.springframework.boot.context.properties.ConfigurationProperties;");
        written.line("");
        written.line("/**");
        written.line(
                " * The options of the component as properties. It has no {@code toString()}, since some of them are secrets.");
        written.line(" */");
        written.line("@ConfigurationProperties(\"camel.component.lazada\")");
        written.line("public class LazadaProperties {");
        options.forEach(written::field);
        options.forEach(written::accessors);
        written.line("}");
        return written.source.toString();
    }

    private void field(ComponentOption option) {
        line("    /**");
        int from = 0;
        String text = option.description().replace("&", "&amp;").replace("<", "&lt;").replace("{", "&#123;").replace("@",
                "&#64;");
        while (from < text.length()) {
            int room = WIDTH - 7;
            int end = text.length() - from <= room ? text.length() : text.lastIndexOf(' ', from + room);
            end = end <= from ? text.length() : end;
            line("     * " + text.substring(from, end));
            from = end + 1;
        }
        line("     */");
        line("    private " + option.type() + " " + option.name() + ";");
        line("");
    }

    private void accessors(ComponentOption option) {
        String name = Character.toUpperCase(option.name().charAt(0)) + option.name().substring(1);
        line("    public " + option.type() + " get" + name + "() {");
        line("        return " + option.name() + ";");
        line("    }");
        line("");
        line("    public void set" + name + "(" + option.type() + " " + option.name() + ") {");
        line("        this." + option.name() + " = " + option.name() + ";");
        line("    }");
        line("");
    }

    private void line(String text) {
        source.append(text).append('\n');
    }
}
