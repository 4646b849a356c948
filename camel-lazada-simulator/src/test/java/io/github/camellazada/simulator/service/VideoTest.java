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
package io.github.camellazada.simulator.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VideoTest extends ServiceTest {
    private static final byte[] FIRST = {1, 2, 3};
    private static final byte[] SECOND = {4, 5};

    @Test
    void aVideoUploadedInBlocksReachesTheAudit() {
        String id = commit(upload(FIRST, SECOND)).path("video_id").asText();

        assertThat(get("/media/video/get", "videoId", id).path("state").asText()).isEqualTo("READY_FOR_TRANSCODE");
        simulator.clock().advance(Duration.ofMinutes(5));

        JsonNode video = get("/media/video/get", "videoId", id);
        assertThat(video.path("state").asText()).isEqualTo("AUDIT_SUCCESS");
        assertThat(video.path("title").asText()).isEqualTo("hello");
        assertThat(pushed(7)).extracting(data -> data.path("state").asText())
                .containsExactly("READY_FOR_TRANSCODE", "TRANSCODING", "READY_FOR_AUDIT", "AUDIT_SUCCESS");
        assertThat(pushed(7)).allSatisfy(data -> assertThat(data.path("videoId").asText()).isEqualTo(id));
    }

    @Test
    void aTextIsNoVideo() {
        String id = commit(upload("no video".getBytes(StandardCharsets.UTF_8), new byte[]{'!'})).path("video_id").asText();

        simulator.clock().advance(Duration.ofMinutes(5));

        assertThat(get("/media/video/get", "videoId", id).path("state").asText()).isEqualTo("TRANSCODE_FAILED");
        assertThat(pushed(7)).last().satisfies(data -> assertThat(data.path("state").asText()).isEqualTo("TRANSCODE_FAILED"));
    }

    @Test
    void theBlocksOfAVideoAreServedInTheirOrder() throws Exception {
        String upload = create();
        block(upload, 1, SECOND);
        block(upload, 0, new byte[]{9});
        block(upload, 0, FIRST);
        String id = commit(new Uploaded(upload, "[{\"partNumber\":1,\"eTag\":\"" + tag(FIRST)
                + "\"},{\"partNumber\":2,\"eTag\":\"" + tag(SECOND) + "\"}]")).path("video_id").asText();
        URI address = URI.create(get("/media/video/get", "videoId", id).path("video_url").asText());

        byte[] served = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();

        assertThat(served).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aVideoCountsAgainstTheQuotaUntilItIsRemoved() {
        String id = commit(upload(FIRST, SECOND)).path("video_id").asText();
        assertThat(get("/media/video/quota/get").path("used_size").asLong()).isEqualTo(5);

        post("/media/video/remove", "videoId", id);

        assertThat(get("/media/video/quota/get").path("used_size").asLong()).isZero();
        assertThat(get("/media/video/get", "videoId", id).path("result_code").asText()).isEqualTo("FAIL_TO_GET_VIDEO");
        simulator.clock().advance(Duration.ofMinutes(5));
        assertThat(pushed(7)).last().satisfies(data -> assertThat(data.path("state").asText()).isEqualTo("DELETED"));
    }

    @Test
    void aMissingBlockStopsTheVideo() {
        String upload = create();
        block(upload, 0, FIRST);

        JsonNode answer = commit(new Uploaded(upload, "[{\"partNumber\":1,\"eTag\":\"" + tag(FIRST) + "\"}]"));

        assertThat(answer.path("success").asBoolean()).isFalse();
        assertThat(answer.path("result_code").asText()).isEqualTo("FAIL_TO_BLOCK_COMPLETE");
    }

    @Test
    void anotherETagStopsTheVideo() {
        Uploaded uploaded = upload(FIRST, SECOND);

        JsonNode answer = commit(new Uploaded(uploaded.id(), uploaded.parts().replace(tag(SECOND), "00")));

        assertThat(answer.path("result_code").asText()).isEqualTo("FAIL_TO_VALIDATE");
    }

    @Test
    void aVideoOfAHundredMegabytesIsTheLargest() {
        assertThat(client.post("/media/video/block/create", map("fileName", "long.mp4", "fileBytes", "104857600"))
                .path("upload_id").asText()).isNotEmpty();
        assertThat(client.post("/media/video/block/create", map("fileName", "long.mp4", "fileBytes", "104857601"))
                .path("upload_id").isMissingNode()).isTrue();
    }

    private Uploaded upload(byte[] first, byte[] second) {
        String upload = create();
        assertThat(block(upload, 0, first)).isEqualTo(tag(first));
        assertThat(block(upload, 1, second)).isEqualTo(tag(second));
        return new Uploaded(upload, "[{\"partNumber\":1,\"eTag\":\"" + tag(first) + "\"},{\"partNumber\":2,\"eTag\":\""
                + tag(second) + "\"}]");
    }

    private String create() {
        return post("/media/video/block/create", "fileName", "show.mp4", "fileBytes", "5").path("upload_id").asText();
    }

    private String block(String upload, int number, byte[] content) {
        return client.upload("/media/video/block/upload",
                map("uploadId", upload, "blockNo", Integer.toString(number), "blockCount", "2"), "file", content)
                .path("e_tag").asText();
    }

    private JsonNode commit(Uploaded uploaded) {
        return post("/media/video/block/commit", "uploadId", uploaded.id(), "parts", uploaded.parts(), "title", "hello",
                "coverUrl", "https://www.example.com/images/cover.png");
    }

    private static String tag(byte[] content) {
        return MediaModule.digest(content);
    }

    private record Uploaded(String id, String parts) {
    }
}
