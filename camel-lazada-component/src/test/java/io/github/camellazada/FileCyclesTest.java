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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No two source files of the project need each other, directly or by way of others. The sources are read, and not the classes, in
 * which constants of other files leave no trace.
 */
class FileCyclesTest {
    private static final Pattern NO_CODE = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+\\*/|//.*|\"(?:[^\"\\\\\n]|\\\\.)*+\"");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final Pattern QUALIFIED = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)++");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");
    // where an application finds the builder, which leads back to what it builds
    private static final Set<String> BUILDERS = Set.of("LazopClient", "LazadaSimulator");

    @Test
    void filesFormNoCycle() {
        Map<String, String> sources = ProjectSources.main();
        assertThat(sources).hasSizeGreaterThan(800);

        assertThat(cycles(needs(sources))).isEmpty();
    }

    @Test
    void aCycleIsFound() {
        Map<String, String> sources = Map.of("p.A", "package p;\nimport q.B;\nclass A { B b; }",
                "q.B", "package q;\n/** {@link p.A} */\nclass B { C c; }", "q.C",
                "package q;\nclass C { Object a = p.A.class; }",
                "q.D", "package q;\nimport static q.E.NAME;\nclass D { }",
                "q.E", "package q;\nclass E { static final String NAME = \"D\"; }");

        assertThat(cycles(needs(sources))).containsExactly(Set.of("p.A", "q.B", "q.C"));
    }

    /** The files that each file names in its code. */
    private static Map<String, Set<String>> needs(Map<String, String> sources) {
        Map<String, Set<String>> needs = new TreeMap<>();
        sources.forEach((name, source) -> {
            String code = NO_CODE.matcher(source).replaceAll("");
            Set<String> named = new TreeSet<>();
            Set<String> imported = new HashSet<>();
            IMPORT.matcher(code).results().map(found -> found.group(1)).forEach(type -> {
                imported.add(type.substring(type.lastIndexOf('.') + 1));
                outermost(type, sources.keySet()).ifPresent(named::add);
            });
            String own = PACKAGE.matcher(code).results().map(found -> found.group(1)).findFirst().orElse("");
            TYPE.matcher(code).results().map(found -> own + "." + found.group())
                    .filter(type -> !imported.contains(type.substring(own.length() + 1))).filter(sources::containsKey)
                    .forEach(named::add);
            QUALIFIED.matcher(IMPORT.matcher(code).replaceAll("")).results()
                    .forEach(type -> outermost(type.group(), sources.keySet()).ifPresent(named::add));
            named.remove(name);
            if (BUILDERS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                named.removeIf(type -> type.endsWith("Builder"));
            }
            needs.put(name, named);
        });
        return needs;
    }

    private static Optional<String> outermost(String type, Set<String> known) {
        String file = type;
        while (!known.contains(file) && file.contains(".")) {
            file = file.substring(0, file.lastIndexOf('.'));
        }
        return known.contains(file) ? Optional.of(file) : Optional.empty();
    }

    /** The largest sets of files that all need each other. */
    private static Set<Set<String>> cycles(Map<String, Set<String>> needs) {
        Map<String, Set<String>> reached = needs.keySet().stream()
                .collect(Collectors.toMap(file -> file, file -> reached(file, needs)));
        return needs.keySet().stream().filter(file -> reached.get(file).contains(file))
                .map(file -> (Set<String>) reached.get(file).stream().filter(other -> reached.get(other).contains(file))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static Set<String> reached(String from, Map<String, Set<String>> needs) {
        Set<String> reached = new HashSet<>();
        Deque<String> rest = new ArrayDeque<>(List.of(from));
        while (!rest.isEmpty()) {
            for (String next : needs.get(rest.pop())) {
                if (reached.add(next)) {
                    rest.push(next);
                }
            }
        }
        return reached;
    }
}
