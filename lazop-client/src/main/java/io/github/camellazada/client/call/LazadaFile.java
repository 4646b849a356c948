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
 * A file parameter of an upload, held once: as a path, or a part of one, that is streamed from disk, or as bytes.
 *
 * @param name   file name that Lazada sees
 * @param path   where the content lies, or {@code null} if {@code bytes} is set
 * @param bytes  the content, or {@code null} if {@code path} is set
 * @param from   where in the path the content begins
 * @param length bytes of the path, -1 for all to its end
 */
public record LazadaFile(String name, Path path, byte[] bytes, long from, long length) {

    /** A whole file. */
    public LazadaFile(String name, Path path, byte[] bytes) {
        this(name, path, bytes, 0, -1);
    }

    /** A part of a file on disk. */
    public static LazadaFile part(String name, Path path, long from, long length) {
        return new LazadaFile(name, path, null, from, length);
    }

    /** Number of bytes; 0 for a file that cannot be read any more, which the transport tells better. */
    public long size() {
        if (bytes != null) {
            return bytes.length;
        }
        long rest = Math.max(0, path.toFile().length() - from);
        return length < 0 ? rest : Math.min(length, rest);
    }
}
