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
package io.github.camellazada.examples.tryton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The Tryton of {@code tryton.sh} on this machine. */
final class TrytonServer {
    private TrytonServer() {
    }

    /** What this machine lacks, with the command that installs it; empty if nothing. */
    static String missing() throws IOException, InterruptedException {
        return run("check").error();
    }

    static boolean isRunning() throws IOException, InterruptedException {
        return run("running").status() == 0;
    }

    /** Starts it and fills its database, unless that has happened; gives back its URL. */
    static String start() throws IOException, InterruptedException {
        Result result = run("start");
        if (result.status() != 0) {
            throw new IOException("tryton.sh start failed: " + result.error());
        }
        return result.output().trim();
    }

    static void stop() throws IOException, InterruptedException {
        run("stop");
    }

    private static Result run(String command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    /** @param settings of the script, which win over the environment */
    static Result run(String command, Map<String, String> settings) throws IOException, InterruptedException {
        Path here = Path.of("tryton.sh");
        Path script = Files.exists(here) ? here : Path.of("camel-lazada-examples/tryton-erp/tryton.sh");
        Path error = Files.createTempFile("tryton", ".err");
        try {
            // files, since the servers keep what they inherit open
            Path output = Files.createTempFile("tryton", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(script.toAbsolutePath().toString(), command)
                        .redirectOutput(output.toFile()).redirectError(error.toFile());
                builder.environment().putAll(settings);
                int status = builder.start().waitFor();
                return new Result(status, Files.readString(output, StandardCharsets.UTF_8),
                        Files.readString(error, StandardCharsets.UTF_8).trim());
            } finally {
                Files.delete(output);
            }
        } finally {
            Files.delete(error);
        }
    }

    record Result(int status, String output, String error) {
    }
}
