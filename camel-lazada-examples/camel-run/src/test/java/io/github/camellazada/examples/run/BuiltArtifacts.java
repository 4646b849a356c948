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
package io.github.camellazada.examples.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A Maven repository in a folder with what this build has made of the project, installed or not. */
final class BuiltArtifacts {
    private static final Path GROUP = Path.of("io/github/camel-lazada");
    private static final String VERSION = "1.0.0-SNAPSHOT";
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    private final Path repository;

    private BuiltArtifacts(Path repository) {
        this.repository = repository;
    }

    /** Writes the repository, and lets the one into which it was downloaded before forget it. */
    static Path into(Path repository, Path downloaded) throws IOException {
        delete(downloaded.resolve(GROUP));
        BuiltArtifacts artifacts = new BuiltArtifacts(repository);
        artifacts.add("camel-lazada-parent", "", false);
        artifacts.add("camel-lazada-catalogue", "camel-lazada-catalogue", true);
        artifacts.add("lazop-client", "lazop-client", true);
        artifacts.add("camel-lazada", "camel-lazada-component", true);
        artifacts.add("camel-lazada-kamelets", "kamelets", true);
        return repository;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void add(String artifact, String module, boolean hasJar) throws IOException {
        Path folder = Files.createDirectories(repository.resolve(GROUP).resolve(artifact).resolve(VERSION));
        Path file = folder.resolve(artifact + "-" + VERSION + ".pom");
        Files.copy(PROJECT.resolve(module).resolve("pom.xml"), file);
        if (hasJar) {
            jar(built(artifact, module), folder.resolve(artifact + "-" + VERSION + ".jar"));
        }
    }

    /** On the class path of the tests: a folder where the build only compiles, otherwise a jar. */
    private static Path built(String artifact, String module) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(entry -> entry.startsWith(PROJECT.resolve(module).resolve("target"))
                        || entry.endsWith(artifact + "-" + VERSION + ".jar"))
                .findFirst().orElseThrow();
    }

    /** Whether an entry of the class path is of this project, but not of this module. */
    static boolean isOne(Path entry) {
        Path here = Path.of("").toAbsolutePath();
        boolean inAnyTarget = entry.startsWith(PROJECT) && entry.toString().contains(File.separator + "target");
        return !entry.startsWith(here) && (inAnyTarget || entry.toString().contains(GROUP.toString()));
    }

    private static void jar(Path built, Path jar) throws IOException {
        if (Files.isRegularFile(built)) {
            Files.copy(built, jar);
            return;
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> walked = Files.walk(built)) {
            List<Path> classes = walked.filter(Files::isRegularFile).toList();
            for (Path each : classes) {
                entries.putNextEntry(new JarEntry(built.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, entries);
                entries.closeEntry();
            }
        }
    }
}
