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
package io.github.camellazada.quarkus.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.exception.LazadaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a native executable would fail without; compared with the jars themselves, not with what the extension reads. */
@EnabledIf("sourcesExist")
class NativeSourcesIT {
    private static final String COMPONENT = "io.github.camel-lazada.camel-lazada-1*.jar";
    private static final String CLIENT = "io.github.camel-lazada.lazop-client-*.jar";
    private static final String KAMELETS = "io.github.camel-lazada.camel-lazada-kamelets-*.jar";
    private static final List<String> RIGHTS = List.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields");
    private static final String CATALOGUE = "io.github.camel-lazada.camel-lazada-catalogue-*.jar";

    /** With the profile {@code native} there is an executable instead. */
    static boolean sourcesExist() {
        return NativeSources.exist();
    }

    @Test
    void jacksonReachesEveryRecordAndEnum() throws IOException {
        List<Class<?>> mapped = classes(type -> type.isRecord() || type.isEnum());
        Map<String, JsonNode> reflection = reflection();

        assertThat(mapped).hasSizeGreaterThan(50).allSatisfy(type -> {
            assertThat(reflection).containsKey(type.getName());
            assertThat(RIGHTS).allMatch(right -> reflection.get(type.getName()).path(right).asBoolean());
        });
    }

    @Test
    void aRouteReachesEveryExceptionByItsName() throws IOException {
        List<Class<?>> exceptions = classes(LazadaException.class::isAssignableFrom);

        assertThat(exceptions).hasSizeGreaterThan(8).extracting(Class::getName).isSubsetOf(reflection().keySet());
    }

    /** The decorator of spans, and the check of the properties of Kamelets. */
    @ParameterizedTest
    @ValueSource(strings = {COMPONENT, KAMELETS})
    void everyServiceIsThereWithItsClass(String library) throws IOException {
        Map<String, List<String>> services = NativeSources.services(library);
        List<Pattern> patterns = patterns();

        assertThat(services.keySet()).isNotEmpty().allMatch(file -> isIncluded(patterns, file));
        assertThat(reflection().keySet()).containsAll(services.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void everyKameletIsThere() throws IOException {
        List<Pattern> patterns = patterns();

        assertThat(NativeSources.entries(KAMELETS).stream().filter(name -> name.endsWith(".kamelet.yaml")))
                .hasSizeGreaterThan(15).allMatch(name -> isIncluded(patterns, name));
    }

    @Test
    void everyResourceThatTheComponentReadsIsThere() throws IOException {
        List<Pattern> patterns = patterns();
        List<String> scripts = NativeSources.entries(CLIENT).stream()
                .filter(name -> name.endsWith(".sql") || name.startsWith("io/") && name.endsWith(".json")).toList();
        List<String> data = NativeSources.entries(CATALOGUE).stream()
                .filter(name -> name.startsWith("io/") && !name.contains("/schema/")).toList();

        assertThat(scripts).isNotEmpty().allMatch(name -> isIncluded(patterns, name));
        assertThat(data).hasSizeGreaterThan(20).allMatch(name -> isIncluded(patterns, name));
    }

    /** Of the component and of its client. */
    private static List<Class<?>> classes(Predicate<Class<?>> wanted) throws IOException {
        List<Class<?>> found = new ArrayList<>(NativeSources.classes(COMPONENT));
        found.addAll(NativeSources.classes(CLIENT));
        return found.stream().filter(wanted).toList();
    }

    private static List<Pattern> patterns() throws IOException {
        return StreamSupport.stream(
                NativeSources.configuration("resource-config.json").path("resources").path("includes").spliterator(), false)
                .map(include -> Pattern.compile(include.path("pattern").asText())).toList();
    }

    private static boolean isIncluded(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Map<String, JsonNode> reflection() throws IOException {
        return StreamSupport.stream(NativeSources.configuration("reflect-config.json").spliterator(), false)
                .collect(Collectors.toMap(entry -> entry.path("name").asText(), Function.identity(), (one, other) -> one));
    }
}
