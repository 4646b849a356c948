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
package io.github.camellazada.secrets;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.catalog.OperationDescriptor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Prints every record of the component that can be made, filled with secrets and a buyer's data wherever they may stand. */
class PrintedRecordsTest {
    private static final List<Path> CLASSES = List.of(Path.of("target", "classes"),
            Path.of("..", "lazop-client", "target", "classes"));
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|password|sign|json|body|spent|phone|e?mail|buyer"
            + "|customer|recipient|address\\d?|firstname|lastname)");
    /** Rows of the catalogue come from the release, not from outside. */
    private static final Pattern CATALOGUE = Pattern.compile(".*\\.catalog\\..*");
    private static final int DEEPEST = 3;

    private final Canaries canaries = new Canaries();

    @Test
    void noRecordPrintsASecretOrABuyersData() throws Exception {
        Map<String, String> leaks = new TreeMap<>();
        int printed = 0;
        for (Class<?> type : records()) {
            Optional<Object> filled = filled(type, 0);
            if (filled.isPresent()) {
                printed++;
                leaks.putAll(canaries.in(type.getName(), filled.get().toString()));
            }
        }

        assertThat(printed).isGreaterThan(60);
        assertThat(leaks).isEmpty();
    }

    @Test
    void aRecordThatSaysTooMuchIsHeard() throws Exception {
        assertThat(canaries.in("it", filled(Careless.class, 0).orElseThrow().toString()))
                .containsKeys("access token in it", "phone in it");
    }

    record Careless(String seller, String accessToken, Optional<Instant> at, JsonNode data) {
    }

    private static List<Class<?>> records() throws IOException {
        List<Class<?>> all = new ArrayList<>();
        for (Path classes : CLASSES) {
            all.addAll(records(classes));
        }
        return all;
    }

    private static List<Class<?>> records(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve("io"))) {
            return files.map(classes::relativize).map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !CATALOGUE.matcher(name).matches()).<Class<?>>map(PrintedRecordsTest::load)
                    .filter(Class::isRecord).toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LazadaComponent.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the record refuses what it is given. */
    private static Optional<Object> filled(Class<?> type, int depth) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], depth);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        try {
            return Optional.of(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Object value(RecordComponent component, int depth) throws Exception {
        Class<?> type = component.getType();
        if (type == String.class) {
            return isSecret(component) ? Canaries.ACCESS_TOKEN + Canaries.EMAIL : "1";
        }
        if (type.isAssignableFrom(ObjectNode.class) && JsonNode.class.isAssignableFrom(type)) {
            return Canaries.buyer();
        }
        if (type == Map.class) {
            return component.getName().equals("parameters")
                    ? Map.of("access_token", Canaries.ACCESS_TOKEN, "phone", Canaries.PHONE)
                    : Map.of();
        }
        if (type == byte[].class) {
            return Canaries.quoted().getBytes();
        }
        if (type.isRecord() && depth < DEEPEST && !CATALOGUE.matcher(type.getName()).matches()) {
            return filled(type, depth + 1).orElse(null);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return plain(type);
    }

    private static boolean isSecret(RecordComponent component) {
        return SECRET.matcher(component.getName()).matches()
                || component.getName().equals("value") && component.getDeclaringRecord().getSimpleName().contains("Token");
    }

    private static Object plain(Class<?> type) {
        return Map.<Class<?>, Object>ofEntries(Map.entry(int.class, 1), Map.entry(long.class, 1L), Map.entry(double.class, 1.0),
                Map.entry(boolean.class, true), Map.entry(Integer.class, 1), Map.entry(Long.class, 1L),
                Map.entry(Boolean.class, true), Map.entry(List.class, List.of()), Map.entry(Set.class, Set.of()),
                Map.entry(OperationDescriptor.class,
                        OperationCatalog.get(LazadaOperation.ORDERS_GET)),
                Map.entry(URI.class, URI.create("http://localhost")),
                Map.entry(Instant.class, Instant.EPOCH), Map.entry(Duration.class, Duration.ofHours(1)),
                Map.entry(Optional.class, Optional.empty()), Map.entry(Runnable.class, (Runnable) () -> {
                })).get(type);
    }
}
