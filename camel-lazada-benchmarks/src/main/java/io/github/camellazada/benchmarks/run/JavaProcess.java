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
package io.github.camellazada.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A JVM of its own with the class path of this one. It reads what to do line by line, and answers with lines that begin with
 * {@code "= "}. It ends when its input ends, and with it when this process ends.
 */
public final class JavaProcess implements AutoCloseable {
    private static final String REPLY = "= ";

    private final String name;
    private final Path log;
    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.in = process.outputWriter();
        this.out = process.inputReader();
    }

    /**
     * @param name    of its log file
     * @param options of the JVM
     */
    public static JavaProcess start(Settings settings, String name, Cpus cpus, List<String> options, Class<?> main,
            Object... arguments) {
        List<String> command = new ArrayList<>(cpus.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path log = settings.folder().resolve("log").resolve(name + ".log");
        try {
            Files.createDirectories(log.getParent());
            return new JavaProcess(name, log, new ProcessBuilder(command).redirectError(log.toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells it something and returns the words of its answer. */
    public String[] ask(String command) {
        try {
            in.write(command + "\n");
            in.flush();
        } catch (IOException e) {
            throw failed(e);
        }
        return reply();
    }

    /** The words of the next line that it answers. */
    public String[] reply() {
        return next().orElseThrow(() -> failed(null));
    }

    /** The words of its next line, or nothing after its end. */
    public Optional<String[]> next() {
        return out.lines().filter(line -> line.startsWith(REPLY)).findFirst()
                .map(line -> line.substring(REPLY.length()).split(" "));
    }

    /** What the process answers with; called in that process. */
    public static void answer(Object... words) {
        StringBuilder line = new StringBuilder("=");
        for (Object word : words) {
            line.append(' ').append(word);
        }
        System.out.println(line);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    private IllegalStateException failed(IOException cause) {
        return new IllegalStateException("The process " + name + " has ended, so nothing more can be measured; see " + log,
                cause);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
