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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.camellazada.simulator.LazadaSimulator;

/** The Camel CLI in a process of its own, which gets Camel from Maven Central, and this project as it was just built. */
final class CliProcess implements AutoCloseable {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    /** Kept between runs, since 50 MB come from Maven Central. */
    private static final Path DOWNLOADED = Path.of("target/downloaded").toAbsolutePath();

    private final Path folder;
    private final Process process;

    /** As docs/kamelets.adoc has it, but for where this project's artifacts are. */
    CliProcess(Path folder, LazadaSimulator lazada, String seller, String command, List<String> arguments) throws IOException {
        this.folder = folder;
        Path repository = BuiltArtifacts.into(folder.resolve("repository"), DOWNLOADED);
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + folder, "-Dmaven.repo.local=" + DOWNLOADED,
                "-cp", classPath(), CamelCli.class.getName(), command));
        line.addAll(arguments);
        line.addAll(List.of("--camel-version=" + System.getProperty("camel.version"),
                "--kamelets-version=" + System.getProperty("camel-kamelets.version"),
                "--local-kamelet-dir=" + file("kamelets"),
                "--dep=mvn:io.github.camel-lazada:camel-lazada-kamelets:1.0.0-SNAPSHOT",
                "--dep=mvn:com.h2database:h2:" + System.getProperty("h2.version"),
                "--repo=" + repository.toUri()));
        Path settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        if (Files.exists(settings)) {
            line.add("--maven-settings=" + settings);
        }
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("camel.log").toFile());
        builder.environment().put("LAZADA_APP_KEY", lazada.appKey());
        builder.environment().put("LAZADA_APP_SECRET", lazada.appSecret());
        builder.environment().put("LAZADA_SELLER_ID", seller);
        builder.environment().put("LAZADA_ACCESS_TOKEN", lazada.tokens().issue(seller).accessToken());
        process = builder.start();
    }

    static String file(String ofTheProject) {
        return PROJECT.resolve(ofTheProject).toString();
    }

    /** Without the artifacts of this project, which the CLI has to find by itself. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !BuiltArtifacts.isOne(Path.of(entry)))
                .collect(Collectors.joining(separator));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean hasStarted() {
        return log().lines().anyMatch(line -> line.matches(".*Apache Camel \\S+ \\(\\S+\\) started in .*"));
    }

    String log() {
        try {
            return Files.readString(folder.resolve("camel.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
