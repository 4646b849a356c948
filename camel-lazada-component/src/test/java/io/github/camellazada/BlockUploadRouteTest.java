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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.upload.BlockUpload;
import io.github.camellazada.client.upload.MemoryUploadStore;
import io.github.camellazada.client.upload.UploadOptions;
import io.github.camellazada.model.LazadaJson;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A video is uploaded in blocks through the endpoints of a Camel context. */
class BlockUploadRouteTest {
    private static final int BLOCK = 1000;

    @TempDir
    private Path folder;

    @Test
    void everyBlockIsThePartOfTheFileThatItsNumberNames() throws Exception {
        Path video = Files.write(folder.resolve("mug.mp4"), new byte[2 * BLOCK + 1]);
        try (SimulatedShop shop = new SimulatedShop(configuration -> configuration.setRateLimiting(false));
                ProducerTemplate template = shop.context().createProducerTemplate()) {
            BlockUpload videos = new BlockUpload("video",
                    (operation, parameters) -> template
                            .asyncRequestBody("lazada:" + operation + "?bodyAs=parameters&outputType=json", parameters,
                                    String.class)
                            .thenApply(BlockUploadRouteTest::tree),
                    UploadOptions.of(SimulatedShop.SELLER, new MemoryUploadStore()).blockBytes(BLOCK));

            String id = videos.upload(video, Map.of("title", "Mug", "coverUrl", "https://example.com/mug.png"))
                    .toCompletableFuture().join();

            assertThat(id).isNotBlank();
            assertThat(shop.simulator.received("/media/video/block/upload"))
                    .extracting(request -> request.files().get(0).size()).containsExactly(1000L, 1000L, 1L);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return LazadaJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
