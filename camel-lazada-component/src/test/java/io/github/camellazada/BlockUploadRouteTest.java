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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.upload.BlockUpload;
import io.github.camellazada.client.upload.FolderUploadStore;
import io.github.camellazada.client.upload.MemoryUploadStore;
import io.github.camellazada.client.upload.UploadOptions;
import io.github.camellazada.client.upload.UploadProgress;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.model.LazadaJson;
import io.github.camellazada.observe.CallReport;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                    .extracting(request -> request.files().get(0).size()).containsExactlyInAnyOrder(1000L, 1000L, 1L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "stream", "bytes"})
    void theEndpointUploadsAFileAStreamOrBytes(String form) throws Exception {
        Path video = film();
        try (SimulatedShop shop = new SimulatedShop(configuration -> configuration.setRateLimiting(false))) {
            Object body = switch (form) {
                case "file" -> video.toFile();
                case "stream" -> new ByteArrayInputStream(Files.readAllBytes(video));
                default -> Files.readAllBytes(video);
            };

            Exchange exchange = upload(shop, "", body);

            assertThat(exchange.getException()).isNull();
            String id = tree(exchange.getMessage().getBody(String.class)).path("video_id").asText();
            assertThat(state(shop, id)).isEqualTo("READY_FOR_TRANSCODE");
            assertThat(shop.simulator.received("/media/video/block/create").get(0).parameter("fileName"))
                    .isEqualTo("mug.mp4");
            assertThat(exchange.getMessage().getHeaders()).containsKey(Exchange.FILE_NAME)
                    .doesNotContainKey(LazadaConstants.PARAM_PREFIX + "title");
        }
    }

    @Test
    void anotherTryGoesOnAfterARestartOfTheRouteAndTellsHowFarItIs() throws Exception {
        List<UploadProgress> progress = new CopyOnWriteArrayList<>();
        Path video = film(3_000_000 * 2 + 1);
        try (SimulatedShop shop = new SimulatedShop(configuration -> {
            configuration.setRateLimiting(false);
            configuration.setMaxRetries(0);
            configuration.setUploadListener(progress::add);
            configuration.setUploadStore(new FolderUploadStore(folder.resolve("uploads")));
        })) {
            shop.simulator.faults().on("/media/video/block/commit").once().reject("ISV", "FAIL_TO_ADD_VIDEO", "not now");
            assertThat(upload(shop, "", video).getException()).isInstanceOf(LazadaException.class);
            shop.restart();
            shop.simulator.clearReceived();
            progress.clear();

            assertThat(upload(shop, "", video).getException()).isNull();

            assertThat(shop.simulator.received()).extracting(ReceivedRequest::path)
                    .containsExactly("/media/video/block/commit");
            assertThat(progress).containsExactly(new UploadProgress(3, 3, 6_000_001, 6_000_001, true));
        }
    }

    @Test
    void theEndpointWaitsForLazadasDecisionInAnotherTryToo() throws Exception {
        Path video = film();
        try (SimulatedShop shop = new SimulatedShop(configuration -> configuration.setRateLimiting(false))) {
            String waits = "uploadTimeout=1&uploadStore=file:" + folder.resolve("uploads");
            assertThat(upload(shop, waits, video).getException()).isInstanceOf(LazadaUnavailableException.class);
            shop.simulator.clearReceived();
            shop.simulator.clock().advance(Duration.ofMinutes(5));

            assertThat(upload(shop, waits, video).getException()).isNull();
            assertThat(shop.simulator.received()).extracting(ReceivedRequest::path).containsOnly("/media/video/get");
        }
    }

    @Test
    void whatAnEarlierCallLeftIsNotTakenForThatOfTheUpload() throws Exception {
        Path video = film();
        try (SimulatedShop shop = new SimulatedShop(configuration -> configuration.setRateLimiting(false))) {
            shop.routes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:both").to("lazada:product-stock-sellable-update?failOn=never").setBody(constant(video))
                            .to("lazada:upload:video?param.title=Mug&param.coverUrl=https://example.com/mug.png");
                }
            });

            Exchange exchange = shop.send("direct:both",
                    SimulatedShop.document(List.of(Map.of("SkuId", 999, "SellableQuantity", 1))));

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getHeaders()).doesNotContainKeys(LazadaConstants.CODE, LazadaConstants.ITEMS,
                    LazadaConstants.ITEMS_FAILED, LazadaConstants.REQUEST_ID);
            assertThat(exchange.getProperty(CallReport.PROPERTY)).isNull();
        }
    }

    @Test
    void whatIsNoFileIsRefused() {
        try (SimulatedShop shop = new SimulatedShop(configuration -> configuration.setRateLimiting(false))) {
            assertThat(upload(shop, "", "/etc/passwd").getException()).isInstanceOf(LazadaRequestException.class)
                    .hasMessageContaining("the body is text");
            assertThat(upload(shop, "", null).getException()).isInstanceOf(LazadaRequestException.class)
                    .hasMessageContaining("the body is empty");
            assertThat(upload(shop, "", List.of()).getException()).isInstanceOf(LazadaRequestException.class)
                    .hasMessageContaining("which is no file");
            assertThat(upload(shop, "", folder.resolve("none.mp4")).getException())
                    .isInstanceOf(LazadaRequestException.class).hasMessageContaining("none.mp4 cannot be read");
            assertThatThrownBy(() -> shop.send("lazada:upload:song", "x"))
                    .hasMessageContaining("names no file").hasMessageContaining("lazada:upload:video");
            assertThat(shop.simulator.received()).isEmpty();
        }
    }

    private static Exchange upload(SimulatedShop shop, String options, Object body) {
        return shop.context().createFluentProducerTemplate().to("lazada:upload:video?" + options).withBody(body)
                .withHeader(Exchange.FILE_NAME, "films/mug.mp4").withHeader(LazadaConstants.PARAM_PREFIX + "title", "Mug")
                .withHeader(LazadaConstants.PARAM_PREFIX + "coverUrl", "https://example.com/mug.png").send();
    }

    private Path film() throws IOException {
        return film(BLOCK);
    }

    private Path film(int bytes) throws IOException {
        return Files.write(folder.resolve("mug.mp4"), new byte[bytes]);
    }

    private static String state(SimulatedShop shop, String id) throws JsonProcessingException {
        return tree(shop.send("lazada:media-video-get?param.videoId=" + id, null).getMessage().getBody(String.class))
                .path("state").asText();
    }

    private static JsonNode tree(String json) {
        try {
            return LazadaJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
