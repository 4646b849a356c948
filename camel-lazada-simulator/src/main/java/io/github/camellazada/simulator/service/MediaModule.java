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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.simulator.files.FileShelf;
import io.github.camellazada.simulator.gateway.OperationHandler;
import io.github.camellazada.simulator.gateway.OperationModule;
import io.github.camellazada.simulator.gateway.SimulatedCall;
import io.github.camellazada.simulator.world.World;

/** Videos: uploaded block by block, put together, then transcoded and audited while simulated time goes by. */
final class MediaModule implements OperationModule {
    private static final int STATE_CHANGED = 7;
    private static final long CAPACITY = 1_024_000_000;
    private static final long LARGEST_VIDEO = 100L * 1024 * 1024;
    private static final int LARGEST_BLOCK = 10 * 1024 * 1024;
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final List<String> STATES = List.of("READY_FOR_TRANSCODE", "TRANSCODING", "READY_FOR_AUDIT",
            "AUDIT_SUCCESS");
    private static final List<String> STATES_OF_TEXT = List.of("READY_FOR_TRANSCODE", "TRANSCODING", "TRANSCODE_FAILED");
    private static final int HEAD = 16;

    private final RecordBook book;
    private final World world;
    private final VideoBlocks contents = new VideoBlocks();

    MediaModule(RecordBook book, World world) {
        this.book = book;
        this.world = world;
    }

    @Override
    public void register(BiConsumer<String, OperationHandler> handlers) {
        handlers.accept("/media/video/block/create", Envelope.MEDIA.flat(this::create));
        handlers.accept("/media/video/block/upload", Envelope.MEDIA.flat(this::upload));
        handlers.accept("/media/video/block/commit", Envelope.MEDIA.flat(this::commit));
        handlers.accept("/media/video/get", Envelope.MEDIA.flat(this::get));
        handlers.accept("/media/video/remove", Envelope.MEDIA.done(this::remove));
        handlers.accept("/media/video/quota/get", Envelope.MEDIA.flat(this::quota));
    }

    private ObjectNode create(SimulatedCall call) {
        long bytes = Parameters.number(call, "fileBytes");
        if (bytes <= 0 || bytes > LARGEST_VIDEO) {
            throw new Refusal("ILLEGAL_PARAMETER", "The size of the video is not between 1 and 104857600 bytes");
        }
        if (used(call.sellerId()) + bytes > CAPACITY) {
            throw new Refusal("FAIL_TO_BLOCK_INIT", "The seller's quota is used up");
        }
        String id = Long.toString(book.nextId(), Character.MAX_RADIX).toUpperCase();
        book.put(RecordKind.VIDEO_UPLOAD, call.sellerId(), book.object().put("upload_id", id).put("bytes", bytes));
        return book.object().put("upload_id", id);
    }

    private ObjectNode upload(SimulatedCall call) {
        ObjectNode upload = openUpload(call, "FAIL_TO_UPLOAD_BLOCK");
        byte[] content = call.files().get("file");
        long number = Parameters.number(call, "blockNo");
        long count = Parameters.number(call, "blockCount");
        if (number < 0 || number >= count || content.length == 0 || content.length > LARGEST_BLOCK) {
            throw new Refusal("ILLEGAL_PARAMETER", "Blocks are numbered from 0 to blockCount - 1 and have at most 10 MB");
        }
        String tag = digest(content);
        upload.put("blockCount", count);
        contents.add(call.text("uploadId"), (int) number, content);
        book.put(RecordKind.VIDEO_BLOCK, call.text("uploadId"),
                book.object().put("block", number).put("eTag", tag).put("bytes", content.length));
        return book.object().put("e_tag", tag);
    }

    private ObjectNode commit(SimulatedCall call) {
        ObjectNode upload = openUpload(call, "FAIL_TO_BLOCK_COMPLETE");
        String uploadId = call.text("uploadId");
        List<ObjectNode> blocks = book.all(RecordKind.VIDEO_BLOCK, uploadId);
        JsonNode parts = Parameters.json(call, "parts");
        if (blocks.isEmpty() || blocks.size() != upload.path("blockCount").asInt() || parts.size() != blocks.size()) {
            throw new Refusal("FAIL_TO_BLOCK_COMPLETE", "Not all blocks were uploaded");
        }
        for (JsonNode part : parts) {
            String block = Long.toString(part.path("partNumber").asLong() - 1);
            boolean same = book.find(RecordKind.VIDEO_BLOCK, uploadId, block)
                    .filter(b -> b.path("eTag").asText().equals(part.path("eTag").asText())).isPresent();
            if (!same) {
                throw new Refusal("FAIL_TO_VALIDATE", "Part " + part.path("partNumber").asText() + " has another eTag");
            }
        }
        String id = Long.toString(book.nextId());
        String path = "/videos/" + id + ".mp4";
        Optional<byte[]> content = contents.take(uploadId);
        content.ifPresent(whole -> world.files().put(path, whole));
        List<String> states = content.filter(MediaModule::isText).isPresent() ? STATES_OF_TEXT : STATES;
        ObjectNode video = book.object().put("video_id", id).put("title", call.text("title"))
                .put("cover_url", call.text("coverUrl")).put("video_url", FileShelf.HOME + path)
                .put("state", states.get(0)).put("bytes", upload.path("bytes").asLong());
        book.put(RecordKind.VIDEO, call.sellerId(), video);
        book.remove(RecordKind.VIDEO_UPLOAD, call.sellerId(), uploadId);
        book.clear(RecordKind.VIDEO_BLOCK, uploadId);
        announce(call.sellerId(), video);
        moveOn(call.sellerId(), video, states, 1);
        return book.object().put("video_id", id);
    }

    private ObjectNode get(SimulatedCall call) {
        return video(call).deepCopy().without(List.of("bytes", "video_id"));
    }

    private void remove(SimulatedCall call) {
        ObjectNode video = video(call);
        book.remove(RecordKind.VIDEO, call.sellerId(), call.text("videoId"));
        announce(call.sellerId(), video.put("state", "DELETED"));
    }

    private ObjectNode quota(SimulatedCall call) {
        return book.object().put("capacity_size", CAPACITY).put("used_size", used(call.sellerId()));
    }

    private void moveOn(String sellerId, ObjectNode video, List<String> states, int state) {
        world.after(STEP, () -> {
            if (!"DELETED".equals(video.path("state").asText())) {
                announce(sellerId, video.put("state", states.get(state)));
                if (state + 1 < states.size()) {
                    moveOn(sellerId, video, states, state + 1);
                }
            }
        });
    }

    private void announce(String sellerId, ObjectNode video) {
        world.outbox().push(sellerId, STATE_CHANGED, book.object()
                .put("state", video.path("state").asText())
                .put("timestamp", world.clock().instant().getEpochSecond())
                .set("videoId", RecordBook.id(video.path("video_id").asText())));
    }

    private long used(String sellerId) {
        return book.all(RecordKind.VIDEO, sellerId).stream().mapToLong(video -> video.path("bytes").asLong()).sum();
    }

    private ObjectNode openUpload(SimulatedCall call, String code) {
        return book.find(RecordKind.VIDEO_UPLOAD, call.sellerId(), call.text("uploadId"))
                .orElseThrow(() -> new Refusal(code, "There is no upload " + call.text("uploadId")));
    }

    private ObjectNode video(SimulatedCall call) {
        return book.find(RecordKind.VIDEO, call.sellerId(), call.text("videoId"))
                .orElseThrow(() -> new Refusal("FAIL_TO_GET_VIDEO", "There is no video " + call.text("videoId")));
    }

    /** No video begins with plain text, so that nothing can be made of it (assumed). */
    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(HEAD, content.length); i++) {
            if (content[i] < '\t' || content[i] > '~') {
                return false;
            }
        }
        return true;
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
