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
package io.github.camellazada.client.call;

import java.nio.file.Path;

/**
 * A file parameter of an upload, held once: as a path that is streamed from disk, or as bytes.
 *
 * @param name  file name that Lazada sees
 * @param path  where the content lies, or {@code null} if {@code bytes} is set
 * @param bytes the content, or {@code null} if {@code path} is set
 */
public record LazadaFile(String name, Path path, byte[] bytes) {

    /** Number of bytes; 0 for a file that cannot be read any more, which the transport tells better. */
    public long size() {
        if (bytes != null) {
            return bytes.length;
        }
        return path.toFile().length();
    }
}
