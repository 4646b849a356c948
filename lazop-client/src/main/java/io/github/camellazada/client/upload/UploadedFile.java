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
 * @param name     its name at Lazada
 * @param bytes    its size
 * @param modified when it was changed last, epoch milliseconds
 * @param identity what an unfinished upload of it is found by
 */
record UploadedFile(Path path, String name, long bytes, long modified, String identity) {

    static UploadedFile of(Path path) throws IOException {
        long bytes = Files.size(path);
        long modified = Files.getLastModifiedTime(path).toMillis();
        Path file = path.toAbsolutePath().normalize();
        return new UploadedFile(file, path.getFileName().toString(), bytes, modified,
                String.join("|", file.toString(), Long.toString(bytes), Long.toString(modified)));
    }

    /** As the copy of a stream, which is found by its content. */
    UploadedFile spooled(String given, String digest, long copied) {
        return new UploadedFile(path, given, copied, modified, String.join("|", given, Long.toString(copied), digest));
    }

    int blocks(int blockBytes) {
        return Math.toIntExact((bytes + blockBytes - 1) / blockBytes);
    }

    long bytesOf(int block, int blockBytes) {
        return Math.min(blockBytes, bytes - (long) block * blockBytes);
    }

    LazadaFile block(int block, int blockBytes) {
        return LazadaFile.part(name, path, (long) block * blockBytes, bytesOf(block, blockBytes));
    }

    /** Whether the file is no longer what was uploaded so far. */
    boolean hasChanged() {
        try {
            UploadedFile now = of(path);
            return now.bytes != bytes || now.modified != modified;
        } catch (IOException e) {
            return true;
        }
    }
}
