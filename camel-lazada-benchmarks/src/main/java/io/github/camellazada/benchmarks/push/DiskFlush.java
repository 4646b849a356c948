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
package io.github.camellazada.benchmarks.push;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Measures how long the disk takes to keep a block for good, which bounds the commits of a database. */
final class DiskFlush {
    private static final int FLUSHES = 200;
    private static final int BLOCK = 8192;

    private DiskFlush() {
    }

    /** For readers of the figures. */
    static String note(Path folder) throws IOException {
        long[] nanos = new long[FLUSHES];
        try (FileChannel file = FileChannel.open(folder.resolve("flush"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int i = 0; i < FLUSHES; i++) {
                long begun = System.nanoTime();
                file.write(ByteBuffer.allocate(BLOCK));
                file.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return "A flush of the disk takes " + nanos[FLUSHES / 2] / 1000 + " µs.";
    }
}
