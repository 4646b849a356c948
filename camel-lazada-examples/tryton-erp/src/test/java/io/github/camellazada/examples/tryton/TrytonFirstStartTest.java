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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.camellazada.simulator.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs with {@code -Dtryton=true} where {@code tryton.sh install} has run. */
@EnabledIfSystemProperty(named = "tryton", matches = "true")
class TrytonFirstStartTest {
    @Test
    void theFirstStartCopiesTheTemplateThatTheInstallationMade() throws Exception {
        String missing = TrytonServer.missing();
        assumeTrue(missing.isEmpty(), missing);
        // PostgreSQL runs as a user of its own, which cannot enter a folder of JUnit
        Map<String, String> fresh = Map.of("TRYTON_HOME", Files.createTempDirectory(Path.of("/var/tmp"), "tryton").toString(),
                "TRYTON_PORT", Integer.toString(FreePort.next()));
        try {
            TrytonServer.Result start = TrytonServer.run("start", fresh);

            assertThat(start.error()).as("what is said where the database is filled anew").isEmpty();
            assertThat(start.status()).isZero();
            DemoBooks books = new DemoBooks(start.output().trim());
            books.receive("CUP", 1, true);
        } finally {
            assertThat(TrytonServer.run("remove", fresh).status()).isZero();
        }
    }
}
