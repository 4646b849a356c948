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

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.Message;

/** Reads the bytes of a request as they came, and never keeps more of them than allowed. */
final class PushBody {
    private static final String CONTENT_LENGTH = "Content-Length";

    private PushBody() {
    }

    static byte[] read(Message request, int maxSize, AtomicLong unverified) throws PushRefusedException {
        Object body = request.getBody();
        if (body instanceof HttpServerRequest unread) {
            // of an engine that is not Camel's own, which lent us a worker before the body was there
            body = new ArrivingBody(unread, maxSize, unverified).gather().join();
        }
        if (body instanceof ArrivingBody arrived) {
            return arrived.take();
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

    private static void requireFits(Long size, int maxSize) throws PushRefusedException {
        if (size != null && size > maxSize) {
            throw tooLarge(maxSize);
        }
    }

    static PushRefusedException tooLarge(int maxSize) {
        return new PushRefusedException(PushAnswer.TOO_LARGE, "the body is larger than maxPushSize (" + maxSize + " bytes)");
    }
}
