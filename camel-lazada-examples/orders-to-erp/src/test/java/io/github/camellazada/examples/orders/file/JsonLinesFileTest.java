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
package io.github.camellazada.examples.orders.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonLinesFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileIsCreatedWithItsFolder() throws IOException {
        Path path = folder.resolve("new/orders.jsonl");

        try (JsonLinesFile file = JsonLinesFile.open(path)) {
            file.append("{\"a\":1}");
        }

        assertThat(path).hasContent("{\"a\":1}\n");
    }

    @Test
    void aTornLastLineIsCutOffAtStart() throws IOException {
        Path path = Files.writeString(folder.resolve("orders.jsonl"), "{\"a\":1}\n{\"a\":2}\n{\"a\":3");

        try (JsonLinesFile file = JsonLinesFile.open(path)) {
            file.append("{\"a\":4}");
        }

        assertThat(path).hasContent("{\"a\":1}\n{\"a\":2}\n{\"a\":4}\n");
    }

    @Test
    void aTornLineLongerThanOneReadIsCutOff() throws IOException {
        Path path = Files.writeString(folder.resolve("orders.jsonl"), "{\"a\":1}\n" + "x".repeat(50_000));

        JsonLinesFile.open(path).close();

        assertThat(path).hasContent("{\"a\":1}\n");
    }

    @Test
    void aFileWithOnlyATornLineBecomesEmpty() throws IOException {
        Path path = Files.writeString(folder.resolve("orders.jsonl"), "{\"a\"");

        JsonLinesFile.open(path).close();

        assertThat(path).isEmptyFile();
    }

    @Test
    void aWholeFileIsLeftAsItIs() throws IOException {
        Path path = Files.writeString(folder.resolve("orders.jsonl"), "{\"a\":1}\n{\"a\":\"ü\"}\n");

        JsonLinesFile.open(path).close();

        assertThat(path).hasContent("{\"a\":1}\n{\"a\":\"ü\"}\n");
    }

    @Test
    void theWholeLinesAtTheEndAreToldOldestFirst() throws IOException {
        Path path = Files.writeString(folder.resolve("orders.jsonl"), "1111\n2222\n3333\n");

        try (JsonLinesFile file = JsonLinesFile.open(path)) {
            assertThat(file.lastLines(12)).containsExactly("2222", "3333");
            assertThat(file.lastLines(1000)).containsExactly("1111", "2222", "3333");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldAndTheNextLineIsWrittenOnceThereIsRoom() throws IOException {
        Path path = Files.createSymbolicLink(folder.resolve("orders.jsonl"), Path.of("/dev/full"));
        try (JsonLinesFile file = JsonLinesFile.open(path)) {
            assertThatThrownBy(() -> file.append("{\"a\":1}")).isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device").hasMessageContaining("ORDERS_FILE");

            Files.delete(path);
            file.append("{\"a\":1}");
        }

        assertThat(path).hasContent("{\"a\":1}\n");
    }
}
