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
package io.github.camellazada.client.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

import io.github.camellazada.client.call.LazadaFile;
import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file, or a part of one, on its way into a request. A worker thread reads the next megabyte while the one before is sent, so that
 * two of them are in memory: smaller pieces would spend most of the time on the way from thread to thread.
 */
final class FilePart {
    private static final Logger LOG = LoggerFactory.getLogger(FilePart.class);
    private static final int PIECE = 1024 * 1024;

    private final Vertx vertx;
    private final FileChannel channel;
    private final long length;
    // of one read after the other
    private long position;
    private long left;

    private FilePart(Vertx vertx, FileChannel channel, long from, long length) {
        this.vertx = vertx;
        this.channel = channel;
        this.position = from;
        this.length = length;
        this.left = length;
    }

    /** Opens the file; fails if it cannot be read. */
    static Future<FilePart> open(Vertx vertx, LazadaFile file) {
        return vertx.executeBlocking(() -> {
            FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
            try {
                long rest = Math.max(0, channel.size() - file.from());
                return new FilePart(vertx, channel, file.from(), file.length() < 0 ? rest : Math.min(file.length(), rest));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        });
    }

    long length() {
        return length;
    }

    /** Writes all of it; fails if the file has become shorter meanwhile. */
    Future<Void> write(HttpClientRequest request) {
        return left == 0 ? Future.succeededFuture() : read().compose(piece -> write(request, piece));
    }

    private Future<Void> write(HttpClientRequest request, Buffer piece) {
        Future<Void> sent = request.write(piece);
        if (left == 0) {
            return sent;
        }
        Future<Buffer> next = read();
        return Future.join(sent, next).compose(both -> write(request, next.result()));
    }

    private Future<Buffer> read() {
        int bytes = (int) Math.min(PIECE, left);
        left -= bytes;
        return vertx.executeBlocking(() -> {
            ByteBuffer piece = ByteBuffer.allocate(bytes);
            while (piece.hasRemaining()) {
                int read = channel.read(piece, position);
                if (read < 0) {
                    throw new EOFException("The file has become shorter while it was sent");
                }
                position += read;
            }
            return wrapped(piece.array());
        });
    }

    // The one way to a buffer that does not copy the bytes; what Vert.x names instead is not public.
    @SuppressWarnings("deprecation")
    static Buffer wrapped(byte[] bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A file that was sent could not be closed", e);
        }
    }
}
