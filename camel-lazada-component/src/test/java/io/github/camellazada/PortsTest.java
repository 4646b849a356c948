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
package io.github.camellazada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages, examples, Kamelets and manifests use the ports of one table, so that what they start runs beside each other. */
class PortsTest {
    private static final String APPLICATION = "8080";
    private static final String SIMULATOR = "8085";
    /** From here on a port is one that the system gave. */
    private static final int GIVEN = 20_000;
    private static final Pattern PORT = Pattern.compile("(?:(?:127\\.0\\.0\\.1|localhost):|--port=|[pP]ort(?: =|:) \"?"
            + "|_PORT:|EXPOSE )(\\d{4,5})\\b");
    private static final Pattern OF_SIMULATOR = Pattern.compile(":(\\d{4,5})/(?:(?:\\{country}/)?rest|admin|oauth)\\b");
    private static final Pattern OF_APPLICATION = Pattern.compile(":(\\d{4,5})/lazada/(?:push|authorize)\\b");

    @Test
    void everyPortIsInTheTable() throws IOException {
        String page = Files.readString(ProjectFiles.ROOT.resolve("docs/simulator.adoc"));
        String section = page.substring(page.indexOf("\n== Ports\n"));
        String table = section.substring(0, section.indexOf("\n|===\n\n"));
        Set<String> ports = Pattern.compile("^\\| ([\\d, ]+) \\|", Pattern.MULTILINE).matcher(table).results()
                .flatMap(row -> Stream.of(row.group(1).split(", "))).collect(Collectors.toSet());
        assertThat(ports).contains(APPLICATION, SIMULATOR);
        assertThat(strangers(PORT, ports)).isEmpty();
    }

    @Test
    void theSimulatorHasItsPort() throws IOException {
        assertThat(strangers(OF_SIMULATOR, Set.of(SIMULATOR))).isEmpty();
    }

    @Test
    void pushesGoToTheApplication() throws IOException {
        assertThat(strangers(OF_APPLICATION, Set.of(APPLICATION))).isEmpty();
    }

    private static List<String> strangers(Pattern pattern, Set<String> known) throws IOException {
        List<String> strangers = new ArrayList<>();
        int found = 0;
        for (Path file : ProjectFiles.ending(".adoc", ".md", ".properties", ".yaml", ".yml", ".env", "Dockerfile")) {
            String text = Files.readString(file);
            for (String port : pattern.matcher(text).results().map(match -> match.group(1)).toList()) {
                found++;
                if (!known.contains(port) && Integer.parseInt(port) < GIVEN) {
                    strangers.add(ProjectFiles.ROOT.relativize(file) + ": " + port);
                }
            }
        }
        assertThat(found).as("places that name a port").isPositive();
        return strangers;
    }
}
