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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.catalog.UploadCatalog;
import io.github.camellazada.catalog.UploadDescriptor;
import io.github.camellazada.exception.LazadaFailure;
import io.github.camellazada.exception.LazadaRequestException;

/**
 * Uploads files that Lazada takes in blocks, such as videos. Blocks are streamed from disk one after the other, so no block is held
 * in memory. A block whose answer is lost is sent again, which is harmless: its number says which block it is. After a failure
 * another call for the same file goes on with the blocks that Lazada lacks.
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
        UploadedFile known;
        try {
            known = UploadedFile.of(file);
        } catch (IOException e) {
            return refused(file.getFileName() + " cannot be read (" + e.getClass().getSimpleName()
                    + "), so nothing was uploaded. Check that it exists and may be read");
        }
        BigDecimal most = upload.most();
        if (known.bytes() == 0 || most != null && known.bytes() > most.longValue()) {
            return refused(
                    known.name() + " has " + known.bytes() + " bytes, so nothing was uploaded: Lazada takes 1 to " + most);
        }
        int blockBytes = options.blockBytes() == 0 ? upload.block().bytes() : options.blockBytes();
        if ((known.bytes() - 1) / blockBytes >= MOST_BLOCKS) {
            return refused(known.name() + " would have more than " + MOST_BLOCKS + " blocks of " + blockBytes
                    + " bytes, so nothing was uploaded. Raise blockBytes");
        }
        return new UploadRun(upload, calls, options, known, end).start(blockBytes);
    }

    private CompletionStage<String> refused(String message) {
        return CompletableFuture.failedStage(new LazadaRequestException(LazadaFailure.unanswered(upload.begin().operation(),
                options.seller(), message, false)));
    }
}
