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
package io.github.camellazada.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.Message;

/** Reads the bytes of a request as they came, and never keeps more of them than allowed. */
final class PushBody {
    /** Twice of what Lazada waits for the answer: nobody listens to an answer to what comes later. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CONTENT_LENGTH = "Content-Length";

    private PushBody() {
    }

    static byte[] read(Message request, int maxSize) throws PushRefusedException {
        Object body = request.getBody();
        if (body instanceof HttpServerRequest stream) {
            return drain(stream, maxSize);
        }
        requireFits(request.getHeader(CONTENT_LENGTH, Long.class), maxSize);
        try {
            byte[] bytes = body instanceof InputStream stream ? readUpTo(stream, maxSize + 1) : request.getBody(byte[].class);
            requireFits(bytes == null ? 0L : bytes.length, maxSize);
            return bytes == null ? new byte[0] : bytes;
        } catch (IOException e) {
            throw new PushRefusedException(PushAnswer.MALFORMED, "the body broke off");
        }
    }

    private static byte[] readUpTo(InputStream stream, int count) throws IOException {
        try (InputStream in = stream) {
            return in.readNBytes(count);
        }
    }

    /** Reads a request that the HTTP server has not buffered, on the worker thread that it lent us. */
    private static byte[] drain(HttpServerRequest request, int maxSize) throws PushRefusedException {
        String declared = request.getHeader(CONTENT_LENGTH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompletableFuture<byte[]> complete = new CompletableFuture<>();
        try {
            requireFits(declared == null ? null : Long.valueOf(declared), maxSize);
            request.exceptionHandler(complete::completeExceptionally);
            request.handler(part -> append(part, bytes, maxSize, complete));
            request.endHandler(end -> complete.complete(bytes.toByteArray()));
            request.resume();
            return complete.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            discard(request);
            throw new PushRefusedException(PushAnswer.TOO_SLOW, "the body did not arrive within " + PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PushRefusedException(PushAnswer.STARTING, "interrupted while the body arrived");
        } catch (ExecutionException e) {
            discard(request);
            if (e.getCause() instanceof PushRefusedException refused) {
                throw refused;
            }
            throw new PushRefusedException(PushAnswer.MALFORMED, "the body broke off");
        } catch (PushRefusedException e) {
            discard(request);
            throw e;
        }
    }

    private static void append(Buffer part, ByteArrayOutputStream bytes, int maxSize, CompletableFuture<byte[]> complete) {
        if (complete.isDone()) {
            return;
        }
        if (bytes.size() + (long) part.length() > maxSize) {
            complete.completeExceptionally(tooLarge(maxSize));
        } else {
            bytes.writeBytes(part.getBytes());
        }
    }

    /** Lets the rest of a refused body pass, so that the caller gets to read the answer, and closes the connection after it. */
    private static void discard(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.response().putHeader("Connection", "close");
            request.handler(part -> {
                // dropped
            });
            request.resume();
        }
    }

    private static void requireFits(Long size, int maxSize) throws PushRefusedException {
        if (size != null && size > maxSize) {
            throw tooLarge(maxSize);
        }
    }

    private static PushRefusedException tooLarge(int maxSize) {
        return new PushRefusedException(PushAnswer.TOO_LARGE, "the body is larger than maxPushSize (" + maxSize + " bytes)");
    }
}
