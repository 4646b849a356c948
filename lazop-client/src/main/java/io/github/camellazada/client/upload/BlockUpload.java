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

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.UploadCatalog;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;

/**
 * Uploads files that Lazada takes in blocks, such as videos. Two blocks at a time are streamed from disk, a megabyte after the
 * other, so no block is held in memory as a whole. A block whose answer is lost is sent again, which is harmless: its number says
 * which block it is. After a failure another call for the same file goes on with the blocks that Lazada lacks.
 *
 * <p>
 * What Lazada would refuse in the end is refused before a byte is sent: a file that is empty, too large, or larger than the room
 * that the seller has left, and a missing parameter of the last call.
 */
public final class BlockUpload {
    private static final int MOST_BLOCKS = 10_000;

    private final UploadDescriptor upload;
    private final UploadCalls calls;
    private final UploadOptions options;

    /**
     * @param upload name of the kind of file, such as {@code video}
     * @param calls  calls for the seller
     * @throws IllegalArgumentException for a kind that Lazada does not take in blocks, or a block that is larger than it takes
     */
    public BlockUpload(String upload, UploadCalls calls, UploadOptions options) {
        this.upload = UploadCatalog.get(upload);
        this.calls = calls;
        this.options = options;
        if (options.blockBytes() > this.upload.mostOfBlock()) {
            throw new IllegalArgumentException("blockBytes=" + options.blockBytes() + ", but Lazada takes blocks of at most "
                    + this.upload.mostOfBlock() + " bytes");
        }
    }

    /**
     * Uploads a file. Never throws. Reads the size of the file on the caller's thread.
     *
     * @param end parameters of the last call by Lazada's names, such as {@code title} and {@code coverUrl} of a video
     * @return completes with the id of the file at Lazada, or exceptionally with a
     *         {@link io.github.camellazada.exception.LazadaException}; the next call for the file goes on
     */
    public CompletionStage<String> upload(Path file, Map<String, ?> end) {
        try {
            return start(UploadedFile.of(file), end);
        } catch (IOException e) {
            return unread(String.valueOf(file.getFileName()), e);
        }
    }

    /**
     * Uploads a stream. Never throws. Reads the stream to its end on the caller's thread, into a temporary file that is deleted
     * when the upload ends. A stream of the same name and content goes on where an earlier one has failed.
     *
     * @param  content is not closed
     * @param  name    for Lazada, such as {@code mug.mp4}
     * @param  end     as of {@link #upload(Path, Map)}
     * @return         as of {@link #upload(Path, Map)}
     */
    public CompletionStage<String> upload(InputStream content, String name, Map<String, ?> end) {
        UploadedFile copy;
        try {
            copy = SpooledUpload.copy(content, name, upload.most() == null ? Long.MAX_VALUE : upload.most().longValue());
        } catch (IOException e) {
            return unread(name, e);
        }
        return start(copy, end).whenComplete((id, failure) -> copy.path().toFile().delete());
    }

    private CompletionStage<String> start(UploadedFile known, Map<String, ?> end) {
        BigDecimal most = upload.most();
        if (known.bytes() == 0 || most != null && known.bytes() > most.longValue()) {
            return refused(known.name() + (known.bytes() == 0 ? " has 0 bytes" : " is too large")
                    + ", so nothing was uploaded: Lazada takes 1 to " + most + " bytes");
        }
        List<String> missing = upload.needed().stream()
                .filter(name -> end.get(name) == null || end.get(name).toString().isBlank()).toList();
        if (!missing.isEmpty()) {
            return refused(known.name() + " has no " + String.join(" and no ", missing) + ", so nothing was uploaded: Lazada "
                    + "refuses the end of an upload without it (" + upload.end().operation() + ")");
        }
        int blockBytes = options.blockBytes() == 0 ? upload.block().bytes() : options.blockBytes();
        if ((known.bytes() - 1) / blockBytes >= MOST_BLOCKS) {
            return refused(known.name() + " would have more than " + MOST_BLOCKS + " blocks of " + blockBytes
                    + " bytes, so nothing was uploaded. Raise blockBytes");
        }
        return new UploadRun(upload, calls, options, known, end, blockBytes).start();
    }

    private CompletionStage<String> unread(String name, IOException failure) {
        return refused(name + " cannot be read (" + failure.getClass().getSimpleName()
                + "), so nothing was uploaded. Check that it exists and may be read");
    }

    private CompletionStage<String> refused(String message) {
        return CompletableFuture.failedStage(new LazadaRequestException(LazadaFailure.unanswered(upload.begin().operation(),
                options.seller(), message, false)));
    }
}
