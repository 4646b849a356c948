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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.camellazada.exception.LazadaRequestException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LazadaUploadTest extends LazadaTestSupport {
    private static final String CONTENT = "not really a picture";
    private static final byte[] BYTES = CONTENT.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsTakenFromBytesAStreamAPathOrAFileOfCamel() throws Exception {
        Path picture = Files.write(folder.resolve("shoe.png"), BYTES);
        GenericFile<java.io.File> polled = new GenericFile<>();
        polled.setFile(picture.toFile());

        for (Object body : new Object[]{BYTES, new ByteArrayInputStream(BYTES), picture, picture.toFile(), polled}) {
            Exchange exchange = send("lazada:image-upload", body, Map.of());

            assertThat(exchange.getException()).as(body.getClass().getName()).isNull();
            assertThat(sent()).contains("name=\"image\"").contains(CONTENT);
        }
        assertThat(sent()).contains("filename=\"shoe.png\"");
    }

    @Test
    void aStreamIsSpooledToAFileThatGoesWithTheExchange() {
        gateway.answers(request -> spooled() == 1
                ? "{\"code\":\"0\",\"data\":{\"order_id\":1,\"seller_id\":1,\"orders\":[],\"products\":[]},\"result\":{\"success\":true,\"data\":{}}}"
                : "{\"code\":\"no spool\"}");

        Exchange exchange = send("lazada:image-upload", new ByteArrayInputStream(BYTES), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(spooled()).isZero();
    }

    @Test
    void aPathAsTextIsTakenFromTheEndpointAlone() throws Exception {
        Path picture = Files.write(folder.resolve("shoe.png"), BYTES);

        send("lazada:image-upload?param.image=" + picture, null, Map.of());
        assertThat(sent()).contains(CONTENT);

        Exchange refused = send("lazada:image-upload", picture.toString(), Map.of());
        assertThat(refused.getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("is given as text");
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void aDirectoryOrAMissingFileIsRefusedByName() {
        for (Path path : List.of(folder, folder.resolve("missing.png"))) {
            assertThat(send("lazada:image-upload?param.image=" + path, null, Map.of()).getException())
                    .isInstanceOf(LazadaRequestException.class).hasMessageContaining("'image'")
                    .hasMessageContaining(path.toString()).hasMessageContaining("no file");
            assertThat(send("lazada:image-upload", path, Map.of()).getException())
                    .isInstanceOf(LazadaRequestException.class).hasMessageContaining("no file");
        }
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void anEmptyStreamIsSentAsAnEmptyFile() {
        Exchange exchange = send("lazada:image-upload", new ByteArrayInputStream(new byte[0]), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(sent()).contains("name=\"image\"");
    }

    private String sent() {
        return new String(gateway.last().body(), StandardCharsets.ISO_8859_1);
    }

    private static long spooled() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("camel-lazada-.*\\.upload")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
