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
package io.github.camellazada.jdbc;

import java.nio.file.Path;

import io.github.camellazada.client.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the stores say of an H2 that answers before it writes. */
class WriteDelayTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsWrittenLaterIsWarnedOfOnceByEachStore() {
        assertThat(logged("jdbc:h2:" + folder.resolve("late"))).containsOnlyOnce("The database of the tokens is H2")
                .contains("500 ms", ";WRITE_DELAY=0", "WARN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:%s;WRITE_DELAY=0", "jdbc:h2:mem:"})
    void anotherOneIsNot(String url) {
        assertThat(logged(url.formatted(folder.resolve("at-once")))).doesNotContain("WRITE_DELAY");
    }

    private static String logged(String url) {
        try (CapturedLog log = new CapturedLog()) {
            JdbcTokenStore store = new JdbcTokenStore(new DriverConnections(url, "sa", ""), null, Runnable::run);
            store.createTables().toCompletableFuture().join();
            store.createTables().toCompletableFuture().join();
            return log.text();
        }
    }
}
