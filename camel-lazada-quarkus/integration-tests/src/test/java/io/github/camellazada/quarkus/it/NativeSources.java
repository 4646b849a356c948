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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the native compiler would be given: the sources that the build left behind instead of an executable. */
final class NativeSources {
    private static final Path FOLDER = Path.of("target", "native-sources");
    private static final Pattern SERVICE_FILE = Pattern.compile("META-INF/services/[^/]+");
    private static final Pattern OF_SERVLETS = Pattern.compile("/push/http/(ServletEngine|BodilessRequest)\\b");
    private static final String CONFIGURATION = "META-INF/native-image/";

    private NativeSources() {
    }

    static boolean exist() {
        return Files.isDirectory(FOLDER);
    }

    static JsonNode configuration(String name) throws IOException {
        try (JarFile jar = jar(FOLDER, "*-runner.jar");
                InputStream in = jar.getInputStream(jar.getEntry(CONFIGURATION + name))) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** Names of the files in one of the application's libraries. */
    static List<String> entries(String library) throws IOException {
        try (JarFile jar = jar(FOLDER.resolve("lib"), library)) {
            return jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()).toList();
        }
    }

    /** What {@code ServiceLoader} finds in a library: the classes that each of its service files names. */
    static Map<String, List<String>> services(String library) throws IOException {
        Map<String, List<String>> services = new TreeMap<>();
        try (JarFile jar = jar(FOLDER.resolve("lib"), library)) {
            for (JarEntry file : jar.stream().filter(entry -> SERVICE_FILE.matcher(entry.getName()).matches()).toList()) {
                try (InputStream in = jar.getInputStream(file)) {
                    services.put(file.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
                }
            }
        }
        return services;
    }

    /** The classes of a library, none of which is initialized; without those that extend what is not on Quarkus. */
    static List<Class<?>> classes(String library) throws IOException {
        return entries(library).stream().filter(name -> name.endsWith(".class") && !name.contains("-info"))
                .filter(name -> !OF_SERVLETS.matcher(name).find())
                .<Class<?>>map(name -> load(name.replace('/', '.').replaceFirst("\\.class$", ""))).toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NativeSources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JarFile jar(Path folder, String pattern) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            return StreamSupport.stream(found.spliterator(), false).map(NativeSources::open).findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no " + pattern + " in " + folder));
        }
    }

    private static JarFile open(Path path) {
        try {
            return new JarFile(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
