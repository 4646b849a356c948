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
package io.github.camellazada.examples.orders.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of JSON lines that only ever holds whole lines. A line is on the disk when {@link #append} returns; what a crash or a
 * full disk left of a line is cut off before the next one is written.
 */
public class JsonLinesFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JsonLinesFile.class);
    private static final int STEP = 8_192;

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private FileChannel channel;

    private JsonLinesFile(Path path) {
        this.path = path;
    }

    /** Opens or creates the file and repairs its end. */
    public static JsonLinesFile open(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JsonLinesFile file = new JsonLinesFile(path);
        file.channel = file.openAtEndOfLastLine();
        return file;
    }

    /** Appends one line; if that fails, the file is as it was before. */
    public void append(String json) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(json + '\n');
        lock.lock();
        try {
            if (channel == null) {
                channel = openAtEndOfLastLine();
            }
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            abandonChannel();
            throw new IOException("The order was not written to " + path + ": " + e.getMessage()
                    + ". Make room there or set ORDERS_FILE to another place; Lazada repeats the push.", e);
        } finally {
            lock.unlock();
        }
    }

    /** The whole lines among the last bytes of the file, the oldest first. */
    public List<String> lastLines(int bytes) throws IOException {
        try (FileChannel reader = FileChannel.open(path, StandardOpenOption.READ)) {
            long start = Math.max(0, reader.size() - bytes);
            String tail = StandardCharsets.UTF_8.decode(read(reader, start, reader.size())).toString();
            List<String> lines = tail.lines().toList();
            return start == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next append opens the file anew and cuts off what this one left. */
    private void abandonChannel() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("{} could not be closed either", path, e);
            }
            channel = null;
        }
    }

    private FileChannel openAtEndOfLastLine() throws IOException {
        FileChannel opened = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            long end = endOfLastLine(opened);
            if (end < opened.size()) {
                LOG.warn("{} ended in the middle of a line; cut {} bytes off. The push of that line comes again.", path,
                        opened.size() - end);
                opened.truncate(end);
            }
            return opened.position(end);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        for (long end = channel.size(); end > 0;) {
            long start = Math.max(0, end - STEP);
            ByteBuffer block = read(channel, start, end);
            for (int i = block.limit() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private static ByteBuffer read(FileChannel channel, long start, long end) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) (end - start));
        int count = 0;
        while (block.hasRemaining() && count >= 0) {
            count = channel.read(block, start + block.position());
        }
        return block.flip();
    }
}
