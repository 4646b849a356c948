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
package io.github.camellazada.push.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushRefusedException;
import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.Message;

/** Reads the bytes of a request as they came, and never keeps more of them than allowed. */
final class PushBody {
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final String CONTENT_TYPE = "Content-Type";

    private PushBody() {
    }

    static byte[] read(Message request, int maxSize, AtomicLong unverified) throws PushRefusedException {
        Object body = request.getBody();
        if (body instanceof HttpServerRequest unread) {
            // of an engine that is not Camel's own, which lent us a worker before the body was there
            body = new BodyCollector(unread, maxSize, unverified).gather().join();
        }
        if (body instanceof BodyCollector arrived) {
            return arrived.take();
        }
        requireFits(request.getHeader(CONTENT_LENGTH, Long.class), maxSize);
        try {
            byte[] bytes = body instanceof InputStream stream ? readUpTo(stream, maxSize + 1) : request.getBody(byte[].class);
            requireFits(bytes == null ? 0L : bytes.length, maxSize);
            return bytes == null || bytes.length == 0 ? nothing(request) : bytes;
        } catch (IOException e) {
            throw new PushRefusedException(PushAnswer.MALFORMED, "the body broke off");
        }
    }

    /** An empty body, unless the request says that there was one: its bytes, which are what is signed, are gone. */
    private static byte[] nothing(Message request) throws PushRefusedException {
        Long declared = request.getHeader(CONTENT_LENGTH, Long.class);
        String type = String.valueOf(request.getHeader(CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        if (declared == null ? isTakenApart(type) : declared > 0) {
            throw new PushRefusedException(PushAnswer.UNREADABLE, "the HTTP server, or a filter in front of Camel, read the"
                    + " body of this content type before the component could check its signature");
        }
        return new byte[0];
    }

    private static boolean isTakenApart(String contentType) {
        return contentType.startsWith("multipart/") || contentType.startsWith("application/x-www-form-urlencoded");
    }

    private static byte[] readUpTo(InputStream stream, int count) throws IOException {
        // left open, since some servers read the rest of a request before they close it
        return stream.readNBytes(count);
    }

    private static void requireFits(Long size, int maxSize) throws PushRefusedException {
        if (size != null && size > maxSize) {
            throw BodyCollector.tooLarge(maxSize);
        }
    }
}
