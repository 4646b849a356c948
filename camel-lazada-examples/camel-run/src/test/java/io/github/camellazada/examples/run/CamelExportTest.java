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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.camellazada.simulator.LazadaSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route with a Kamelet, made into a Maven project for Camel Main by {@code camel export}. */
class CamelExportTest {
    private static final Duration DOWNLOADS = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void theProjectHasTheRouteItsKameletAndTheDependencies() throws Exception {
        Path project = folder.resolve("project");
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort()) {
            lazada.sellers().add("1001", "sg");
            try (CliProcess camel = new CliProcess(folder, lazada, "1001", "export", List.of(
                    CliProcess.file("camel-lazada-examples/camel-run/order-items-to-files.camel.yaml"),
                    "--runtime=camel-main",
                    "--ignore-loading-error",
                    "--gav=com.example:shop:1", "--dir=" + project))) {
                await().atMost(DOWNLOADS).until(() -> !camel.isAlive());
                assertThat(camel.exitCode()).as(camel::log).isZero();
            }
        }

        assertThat(project.resolve("pom.xml")).content().contains("<artifactId>camel-lazada-kamelets</artifactId>",
                "<artifactId>h2</artifactId>", "<artifactId>camel-kamelet</artifactId>",
                "<artifactId>camel-yaml-dsl</artifactId>",
                "<version>" + System.getProperty("camel.version") + "</version>");
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("order-items-to-files.camel.yaml",
                    "lazada-orders-source.kamelet.yaml");
        }
    }
}
