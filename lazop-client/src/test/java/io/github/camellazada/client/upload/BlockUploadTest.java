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
package io.github.camellazada.client.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.LazadaApi;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.call.LazadaAnswer;
import io.github.camellazada.exception.LazadaException;
import io.github.camellazada.exception.LazadaOutcomeUnknownException;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.exception.LazadaUnavailableException;
import io.github.camellazada.simulator.LazadaSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Videos are uploaded in blocks to the simulated Lazada, over real HTTP. */
class BlockUploadTest {
    private static final String SELLER = "1001";
    private static final String UPLOAD = "/media/video/block/upload";
    private static final String COMMIT = "/media/video/block/commit";
    private static final int BLOCK = 1000;
    private static final Map<String, String> END = Map.of("title", "Mug", "coverUrl", "https://example.com/mug.png");
    private static LazadaSimulator simulator;
    private static LazadaApi lazada;

    @TempDir
    private Path folder;
    private Path video;
    private FolderUploadStore store;
    private final List<UploadProgress> progress = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        simulator = LazadaSimulator.startOnFreePort();
        simulator.sellers().add(SELLER, "sg");
        lazada = LazopClient.builder().app(simulator.appKey(), simulator.appSecret()).seller(SELLER, LazadaCountry.SG)
                .accessToken(simulator.tokens().issue(SELLER).accessToken()).serverUrl(simulator.serverUrl("sg"))
                .rateLimiting(false).build();
    }

    @AfterAll
    static void stop() {
        lazada.close();
        simulator.close();
    }

    @BeforeEach
    void film() throws IOException {
        simulator.clearReceived();
        byte[] frames = new byte[4 * BLOCK + 1];
        new Random(7).nextBytes(frames);
        video = Files.write(folder.resolve("mug.mp4"), frames);
        store = new FolderUploadStore(folder.resolve("uploads"));
    }

    @Test
    void aVideoArrivesAsItIs() throws Exception {
        String id = upload();

        assertThat(simulator.received(UPLOAD)).hasSize(5);
        assertThat(content(id)).isEqualTo(Files.readAllBytes(video));
        assertThat(progress).extracting(UploadProgress::doneBlocks).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(progress.get(5).percent()).isEqualTo(100);
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aBlockWhoseAnswerIsLostIsSentAgain() throws Exception {
        simulator.faults().on(UPLOAD).once().dropAnswer();

        String id = upload();

        assertThat(simulator.received(UPLOAD)).hasSize(6);
        assertThat(content(id)).isEqualTo(Files.readAllBytes(video));
    }

    @Test
    void anotherTryGoesOnWithTheBlocksThatLazadaLacks() throws Exception {
        BlockUpload broken = new BlockUpload("video", (operation, parameters) -> {
            if (Integer.valueOf(3).equals(parameters.get("blockNo"))) {
                throw new IllegalStateException("the process dies");
            }
            return call(operation, parameters);
        }, options());
        assertThatThrownBy(() -> join(broken)).hasMessageContaining("the process dies");
        progress.clear();
        simulator.clearReceived();

        String id = upload();

        int lacking = 5 - progress.get(0).doneBlocks();
        assertThat(lacking).isBetween(1, 2);
        assertThat(simulator.received(UPLOAD)).hasSize(lacking);
        assertThat(progress.get(0).resumed()).isTrue();
        assertThat(content(id)).isEqualTo(Files.readAllBytes(video));
    }

    @Test
    void anUploadThatLazadaHasForgottenBeginsAnew() throws Exception {
        store.save(key(), UploadState.begun("GONE", BLOCK).with(0, "tag").text());

        String id = upload();

        assertThat(content(id)).isEqualTo(Files.readAllBytes(video));
    }

    @Test
    void aChangedFileIsAnotherUpload() throws Exception {
        store.save(key(), UploadState.begun("OTHER", BLOCK).with(0, "tag").text());
        Files.write(video, new byte[]{1, 2, 3});

        assertThat(content(upload())).hasSize(3);
    }

    @Test
    void aLostEndIsNotTakenForAFailure() {
        simulator.faults().on(COMMIT).once().dropAnswer();

        assertThatThrownBy(this::upload).isInstanceOf(LazadaOutcomeUnknownException.class);
        assertThatThrownBy(this::upload).isInstanceOf(LazadaOutcomeUnknownException.class)
                .hasMessageContaining("Check in Seller Center");
        assertThat(simulator.received("/media/video/block/create")).hasSize(1);
    }

    @Test
    void aRefusedEndCanBeCorrected() throws Exception {
        simulator.faults().on(COMMIT).once().reject("ISV", "ILLEGAL_PARAMETER", "no cover");
        assertThatThrownBy(this::upload).isInstanceOf(LazadaRequestException.class);
        simulator.clearReceived();

        assertThat(content(upload())).isEqualTo(Files.readAllBytes(video));
        assertThat(simulator.received(UPLOAD)).isEmpty();
    }

    @Test
    void aFileThatLazadaDoesNotTakeIsRefusedBeforeACall() throws Exception {
        Files.write(video, new byte[0]);
        assertThatThrownBy(this::upload).isInstanceOf(LazadaRequestException.class).hasMessageContaining("has 0 bytes");
        video = folder.resolve("none.mp4");
        assertThatThrownBy(this::upload).isInstanceOf(LazadaRequestException.class).hasMessageContaining("cannot be read");

        assertThat(simulator.received()).isEmpty();
        assertThatThrownBy(() -> new BlockUpload("video", BlockUploadTest::call, options().blockBytes(20_000_000)))
                .hasMessageContaining("at most 10485760 bytes");
        assertThatThrownBy(() -> new BlockUpload("song", BlockUploadTest::call, options())).hasMessageContaining("video");
    }

    @Test
    void whatLazadaWouldRefuseInTheEndIsRefusedBeforeABlock() throws Exception {
        assertThatThrownBy(() -> join(new BlockUpload("video", BlockUploadTest::call, options()), Map.of("title", "Mug")))
                .isInstanceOf(LazadaRequestException.class).hasMessageContaining("has no coverUrl");
        try (RandomAccessFile long100 = new RandomAccessFile(video.toFile(), "rw")) {
            long100.setLength(104_857_601);
        }
        assertThatThrownBy(this::upload).isInstanceOf(LazadaRequestException.class).hasMessageContaining("too large");
        try (InputStream content = Files.newInputStream(video)) {
            assertThatThrownBy(() -> join(new BlockUpload("video", BlockUploadTest::call, options()).upload(content, "mug.mp4",
                    END))).isInstanceOf(LazadaRequestException.class).hasMessageContaining("too large");
        }

        assertThat(simulator.received()).isEmpty();
    }

    @Test
    void aVideoForWhichTheSellerHasNoRoomIsRefusedBeforeABlock() {
        BlockUpload full = new BlockUpload("video",
                (operation, parameters) -> operation.equals("media-video-quota-get")
                        ? CompletableFuture.completedStage(JsonNodeFactory.instance.objectNode().put("capacity_size", 5000)
                                .put("used_size", 1000))
                        : call(operation, parameters),
                options());

        assertThatThrownBy(() -> join(full)).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("has room for 4000 of 5000");
        assertThat(simulator.received()).isEmpty();
    }

    @Test
    void aRoomThatLazadaDoesNotTellStopsNothing() throws Exception {
        simulator.faults().on("/media/video/quota/get").once().reject("ISV", "FAIL_TO_GET_USER_CAPACITY", "no idea");

        assertThat(upload()).isNotEmpty();
    }

    @Test
    void anotherStreamOfTheSameContentGoesOn() throws Exception {
        byte[] frames = Files.readAllBytes(video);
        BlockUpload videos = new BlockUpload("video", BlockUploadTest::call, options());
        simulator.faults().on(UPLOAD).times(6).httpStatus(503);
        assertThatThrownBy(() -> join(videos.upload(new ByteArrayInputStream(frames), "mug.mp4", END)))
                .isInstanceOf(LazadaException.class);
        simulator.clearReceived();

        String id = join(videos.upload(new ByteArrayInputStream(frames), "mug.mp4", END));

        assertThat(content(id)).isEqualTo(frames);
        assertThat(simulator.received("/media/video/block/create")).isEmpty();
    }

    @Test
    void anUploadThatWaitsEndsWhenLazadaHasAccepted() throws Exception {
        List<Duration> pauses = new CopyOnWriteArrayList<>();

        String id = join(new BlockUpload("video", BlockUploadTest::call, waiting(Duration.ofMinutes(5), pauses)));

        assertThat(state(id)).isEqualTo("AUDIT_SUCCESS");
        assertThat(pauses).startsWith(Duration.ofSeconds(2), Duration.ofSeconds(4)).hasSizeLessThan(8);
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aTryThatHasWaitedTooLongIsFollowedByOneThatWaitsOn() throws Exception {
        BlockUpload hurried = new BlockUpload("video", BlockUploadTest::call,
                waiting(Duration.ofSeconds(5), new CopyOnWriteArrayList<>()));
        assertThatThrownBy(() -> join(hurried)).isInstanceOf(LazadaUnavailableException.class)
                .hasMessageContaining("waits on and uploads nothing");
        simulator.clearReceived();

        String id = join(new BlockUpload("video", BlockUploadTest::call,
                waiting(Duration.ofMinutes(5), new CopyOnWriteArrayList<>())));

        assertThat(state(id)).isEqualTo("AUDIT_SUCCESS");
        assertThat(simulator.received(UPLOAD)).isEmpty();
        assertThat(simulator.received(COMMIT)).isEmpty();
    }

    @Test
    void aFileThatIsNoVideoIsRefusedByItsState() throws Exception {
        Files.writeString(video, "This is no video at all.");

        assertThatThrownBy(() -> join(new BlockUpload("video", BlockUploadTest::call,
                waiting(Duration.ofMinutes(5), new CopyOnWriteArrayList<>())))).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("TRANSCODE_FAILED");
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    /** Simulated time goes by instead of the pauses. */
    private UploadOptions waiting(Duration longest, List<Duration> pauses) {
        return options().waitFor(new UploadWait(longest, (pause, task) -> {
            pauses.add(pause);
            simulator.clock().advance(pause);
            task.run();
            return () -> {
            };
        }));
    }

    private static String state(String id) {
        return lazada.callBlocking("media-video-get", Map.of("videoId", id)).payload().path("state").asText();
    }

    private String upload() throws Exception {
        return join(new BlockUpload("video", BlockUploadTest::call, options()));
    }

    private String join(BlockUpload upload) throws Exception {
        return join(upload, END);
    }

    private String join(BlockUpload upload, Map<String, ?> end) throws Exception {
        return join(upload.upload(video, end));
    }

    private static String join(CompletionStage<String> upload) throws Exception {
        try {
            return upload.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        }
    }

    private UploadOptions options() {
        return UploadOptions.of(SELLER, store).blockBytes(BLOCK).progress(progress::add);
    }

    private String key() throws IOException {
        UploadedFile file = UploadedFile.of(video);
        return UploadRun.key("video", SELLER, file);
    }

    private static CompletionStage<JsonNode> call(String operation, Map<String, ?> parameters) {
        return lazada.call(operation, parameters).thenApply(LazadaAnswer::payload);
    }

    /** What Lazada shows under the address of the video. */
    private static byte[] content(String id) throws Exception {
        String url = lazada.callBlocking("media-video-get", Map.of("videoId", id)).payload().path("video_url").asText();
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
