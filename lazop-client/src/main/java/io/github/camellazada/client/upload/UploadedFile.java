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
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camellazada.client.call.LazadaFile;

/**
 * The file of an upload as it was when the upload began.
 *
 * @param bytes    its size
 * @param modified when it was changed last, epoch milliseconds
 */
record UploadedFile(Path path, long bytes, long modified) {

    static UploadedFile of(Path path) throws IOException {
        return new UploadedFile(path.toAbsolutePath().normalize(), Files.size(path),
                Files.getLastModifiedTime(path).toMillis());
    }

    String name() {
        return path.getFileName().toString();
    }

    int blocks(int blockBytes) {
        return Math.toIntExact((bytes + blockBytes - 1) / blockBytes);
    }

    long bytesOf(int block, int blockBytes) {
        return Math.min(blockBytes, bytes - (long) block * blockBytes);
    }

    LazadaFile block(int block, int blockBytes) {
        return LazadaFile.part(name(), path, (long) block * blockBytes, bytesOf(block, blockBytes));
    }

    /** Whether the file is no longer what was uploaded so far. */
    boolean hasChanged() {
        try {
            return !equals(of(path));
        } catch (IOException e) {
            return true;
        }
    }
}
