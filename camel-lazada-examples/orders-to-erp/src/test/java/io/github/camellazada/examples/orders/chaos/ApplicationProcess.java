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
package io.github.camellazada.examples.orders.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camellazada.examples.orders.OrdersToErp;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as an operator starts it: a process of its own, set by environment variables, that can be killed at any moment. */
final class ApplicationProcess implements AutoCloseable {
    private static final int LAST = 20;

    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private final Path console;
    private Process process;
    private int toldBefore;

    ApplicationProcess(Path folder) {
        this.folder = folder;
        this.console = folder.resolve("console.txt");
    }

    ApplicationProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts it, also again after {@link #kill}. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Dlog.dir=" + folder.resolve("logs"), "-classpath", classPath(),
                        OrdersToErp.class.getName()));
        builder.environment().putAll(environment);
        toldBefore = Files.exists(console) ? console().length() : 0;
        process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile())).start();
    }

    /** Whether it takes pushes since its last start. */
    boolean isUp() {
        return console().substring(toldBefore).contains("Pushes are taken on port");
    }

    /** Starts it again where it has ended of itself, as a supervisor does, for example since the database was away at its start. */
    void supervise() throws IOException {
        if (!process.isAlive()) {
            start();
        }
    }

    /** Lets it run for that long; fails if it ends of itself. */
    void run(Duration time) throws InterruptedException {
        assertThat(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS))
                .withFailMessage(() -> "The application ended of itself: " + console()).isFalse();
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed or closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What an operator has seen so far, of all starts. */
    String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of what an operator has seen. */
    String lastWords() {
        List<String> lines = console().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Without the tests' own folder, whose logging would hide what an operator sees. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(separator));
    }
}
