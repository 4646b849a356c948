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

import java.util.function.Consumer;

/**
 * How files are uploaded.
 *
 * @param seller     for whom; an unfinished upload is found by it and by the file. Used in messages as well
 * @param blockBytes size of a block, 0 for the size that Lazada advises
 * @param attempts   how often a block is sent if Lazada is unavailable or its answer is lost; at least 1
 * @param store      keeps what Lazada has of unfinished uploads
 * @param progress   is told after each block, on the threads of the client
 * @param decision   how long to wait until Lazada has accepted the file
 */
public record UploadOptions(String seller, int blockBytes, int attempts, UploadStore store,
        Consumer<UploadProgress> progress, UploadWait decision) {
    private static final int ATTEMPTS = 3;

    public UploadOptions {
        if (blockBytes < 0 || attempts < 1) {
            throw new IllegalArgumentException("An upload has blockBytes=" + blockBytes + " and attempts=" + attempts
                    + ", so that no block could be sent; set blockBytes to 0 or more and attempts to 1 or more");
        }
    }

    /** Blocks of the advised size, each sent three times at most, no progress, no wait. */
    public static UploadOptions of(String seller, UploadStore store) {
        return new UploadOptions(seller, 0, ATTEMPTS, store, progress -> {
        }, UploadWait.NONE);
    }

    public UploadOptions blockBytes(int bytes) {
        return new UploadOptions(seller, bytes, attempts, store, progress, decision);
    }

    public UploadOptions progress(Consumer<UploadProgress> listener) {
        return new UploadOptions(seller, blockBytes, attempts, store, listener, decision);
    }

    /**
     * The upload ends when Lazada has accepted or refused the file, which takes minutes. A try that has waited as long as this
     * fails, and the next one waits on.
     */
    public UploadOptions waitFor(UploadWait accepted) {
        return new UploadOptions(seller, blockBytes, attempts, store, progress, accepted);
    }
}
