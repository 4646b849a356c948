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

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushRefusedException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** The body of one request, gathered on the event loop while it arrives, so that a slow sender holds no thread. */
final class BodyCollector {
    /** Twice of what Lazada waits for the answer: nobody listens to an answer to what comes later. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** So many of the largest bodies fit into memory at once before anything of them is verified. */
    private static final long AT_ONCE = 32;

    private final HttpServerRequest request;
    private final int maxSize;
    private final AtomicLong unverified;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<BodyCollector> over = new CompletableFuture<>();
    private PushRefusedException refusal;

    /** @param unverified bytes that the listener holds of all bodies that it has not taken yet */
    BodyCollector(HttpServerRequest request, int maxSize, AtomicLong unverified) {
        this.request = request;
        this.maxSize = maxSize;
        this.unverified = unverified;
    }

    /** Ends when all of it is there, or when it is given up. */
    CompletableFuture<BodyCollector> gather() {
        String declared = request.getHeader("Content-Length");
        if (declared != null && Long.parseLong(declared) > maxSize) {
            refuse(tooLarge(maxSize));
            return over;
        }
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(PATIENCE.toMillis(), late -> refuse(
                new PushRefusedException(PushAnswer.TOO_SLOW, "the body did not arrive within " + PATIENCE)));
        request.exceptionHandler(broken -> refuse(new PushRefusedException(PushAnswer.MALFORMED, "the body broke off")));
        request.handler(this::append);
        request.endHandler(end -> over.complete(this));
        over.whenComplete((body, none) -> vertx.cancelTimer(timer));
        request.resume();
        return over;
    }

    private void append(Buffer part) {
        if (bytes.size() + (long) part.length() > maxSize) {
            refuse(tooLarge(maxSize));
            return;
        }
        bytes.writeBytes(part.getBytes());
        if (unverified.addAndGet(part.length()) > AT_ONCE * maxSize) {
            refuse(new PushRefusedException(PushAnswer.BUSY, "too many bodies are arriving at once"));
        }
    }

    private void refuse(PushRefusedException why) {
        if (over.isDone()) {
            return;
        }
        refusal = why;
        free();
        discardRest();
        over.complete(this);
    }

    /** Lets the rest of a refused body pass, so that the caller gets to read the answer, and closes the connection after it. */
    private void discardRest() {
        if (!request.isEnded()) {
            request.response().putHeader("Connection", "close");
            request.handler(part -> {
                // dropped
            });
            request.resume();
        }
    }

    private void free() {
        unverified.addAndGet(-bytes.size());
        bytes.reset();
    }

    /** What arrived; it counts no longer as unverified. */
    byte[] take() throws PushRefusedException {
        if (refusal != null) {
            throw refusal;
        }
        byte[] whole = bytes.toByteArray();
        free();
        return whole;
    }

    static PushRefusedException tooLarge(int maxSize) {
        return new PushRefusedException(PushAnswer.TOO_LARGE, "the body is larger than maxPushSize (" + maxSize + " bytes)");
    }
}
