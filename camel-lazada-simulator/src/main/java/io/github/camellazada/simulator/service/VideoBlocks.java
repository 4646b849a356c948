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

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the blocks of open uploads and puts them together, as long as they are few enough for the memory of a test. */
final class VideoBlocks {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Map<String, TreeMap<Integer, byte[]>> uploads = new HashMap<>();
    private long bytes;

    /** Keeps a block in the place of an earlier one of that number; without room for it the whole upload is forgotten. */
    void add(String upload, int number, byte[] content) {
        TreeMap<Integer, byte[]> blocks = uploads.computeIfAbsent(upload, id -> new TreeMap<>());
        byte[] before = blocks.put(number, content);
        bytes += content.length - (before == null ? 0 : before.length);
        if (bytes > MOST_BYTES) {
            forget(upload);
        }
    }

    /** The whole video; empty where a block of it is no longer here. */
    Optional<byte[]> take(String upload) {
        TreeMap<Integer, byte[]> blocks = forget(upload);
        if (blocks == null || blocks.isEmpty() || blocks.lastKey() != blocks.size() - 1) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        blocks.values().forEach(whole::writeBytes);
        return Optional.of(whole.toByteArray());
    }

    private TreeMap<Integer, byte[]> forget(String upload) {
        TreeMap<Integer, byte[]> blocks = uploads.remove(upload);
        if (blocks != null) {
            blocks.values().forEach(block -> bytes -= block.length);
        }
        return blocks;
    }
}
