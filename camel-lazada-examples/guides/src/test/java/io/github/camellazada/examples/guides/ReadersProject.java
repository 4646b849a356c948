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
package io.github.camellazada.examples.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import io.github.camellazada.simulator.LazadaSimulator;

/** A project that a reader makes out of the files of a page, run in a process of its own without the classes of this module. */
final class ReadersProject implements AutoCloseable {
    private final Path folder;
    private final LazadaSimulator lazada;
    private Process process;

    ReadersProject(Path folder, LazadaSimulator lazada) {
        this.folder = folder;
        this.lazada = lazada;
    }

    /** Writes a file, whose text may name the port of the simulator that the pages start. */
    ReadersProject file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace(":8085/", ":" + lazada.port() + "/"));
        return this;
    }

    /** Compiles what is there and starts it. */
    void start(String mainClass, String seller) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        // a project in YAML alone has none
        Path java = Files.createDirectories(folder.resolve("src/main/java"));
        try (Stream<Path> sources = Files.walk(java)) {
            Stream<String> options = Stream.of("-d", classes.toString());
            List<String> files = sources.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
            String[] arguments = Stream.concat(options, files.stream()).toArray(String[]::new);
            if (!files.isEmpty() && ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
                throw new IllegalStateException("The sources of the page do not compile");
            }
        }
        // what the project logs by slf4j-simple is logged here as this module does
        Files.copy(RunGuide.class.getResourceAsStream("/log4j2.properties"), classes.resolve("log4j2.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        Path here = Path.of(URI.create(RunGuide.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        String classPath = Stream.concat(Stream.of(classes.toString(), folder.resolve("src/main/resources").toString()),
                Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .filter(entry -> !Path.of(entry).toAbsolutePath().normalize().equals(here)))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, mainClass).redirectErrorStream(true)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("LAZADA_ACCESS_TOKEN", lazada.tokens().issue(seller).accessToken());
        builder.environment().keySet().removeAll(List.of("LAZADA_APP_KEY", "LAZADA_APP_SECRET", "LAZADA_SELLER_ID"));
        process = builder.start();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
