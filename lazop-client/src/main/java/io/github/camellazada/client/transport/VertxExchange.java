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

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import io.github.camellazada.client.transport.TransportException.Stage;
import io.netty.buffer.ByteBuf;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * One HTTP exchange over Vert.x, cut by a deadline of its own since the time-outs of Vert.x let a slow body drip on. All of it
 * happens in the one context in which it is started.
 */
final class VertxExchange implements Deadlines.Timed {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private final Vertx vertx;
    private final HttpClient client;
    private final TransportRequest request;
    private final int maxResponseBytes;
    private final Deadlines.Line deadlines;
    private final CompletableFuture<TransportResponse> result;
    private long end;
    private Buffer body = Buffer.buffer(0);
    private boolean gathering;
    private String toldLength;
    private HttpClientRequest sent;
    private Stage stage = Stage.NOT_SENT;

    VertxExchange(Vertx vertx, HttpClient client, TransportRequest request, int maxResponseBytes,
            Deadlines deadlines, CompletableFuture<TransportResponse> result) {
        this.vertx = vertx;
        this.client = client;
        this.request = request;
        this.maxResponseBytes = maxResponseBytes;
        this.deadlines = deadlines.line(request.timeout());
        this.result = result;
    }

    void start() {
        end = deadlines.begin(this);
        if (request.isMultipart()) {
            MultipartBody.open(vertx, request).onSuccess(this::connect).onFailure(
                    failure -> fail(Stage.NO_FILE, "a file to upload cannot be read", failure));
        } else {
            connect(null);
        }
    }

    private void connect(MultipartBody multipart) {
        try {
            client.request(options()).onSuccess(connected -> write(connected, multipart))
                    .onFailure(failure -> {
                        close(multipart);
                        fail("no connection", failure);
                    });
        } catch (RuntimeException e) {
            close(multipart);
            fail("no request could be made", e);
        }
    }

    private RequestOptions options() {
        URI gateway = request.gateway();
        boolean tls = "https".equalsIgnoreCase(gateway.getScheme());
        int usual = tls ? 443 : 80;
        return new RequestOptions().setMethod(HttpMethod.valueOf(request.method())).setSsl(tls).setHost(gateway.getHost())
                .setPort(gateway.getPort() < 0 ? usual : gateway.getPort())
                .setURI(gateway.getRawPath() + request.path() + "?" + request.query());
    }

    private void write(HttpClientRequest connected, MultipartBody multipart) {
        if (result.isDone()) {
            close(multipart);
            connected.reset();
            return;
        }
        sent = connected;
        stage = Stage.NO_ANSWER;
        connected.putHeader(HttpHeaders.ACCEPT, "application/json");
        connected.exceptionHandler(failure -> fail("the connection broke", failure));
        connected.response().onSuccess(this::read).onFailure(failure -> fail("the connection broke", failure));
        writeBody(connected, multipart).onFailure(failure -> fail("the request could not be written", failure));
    }

    private Future<Void> writeBody(HttpClientRequest connected, MultipartBody multipart) {
        if (multipart != null) {
            return multipart.write(connected);
        }
        if ("GET".equals(request.method())) {
            return connected.end();
        }
        connected.putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded;charset=UTF-8");
        return connected.end(Buffer.buffer(PercentEncoding.octets(request.form())));
    }

    private static void close(MultipartBody multipart) {
        if (multipart != null) {
            multipart.close();
        }
    }

    private void read(HttpClientResponse response) {
        stage = Stage.BROKEN_ANSWER;
        toldLength = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        response.exceptionHandler(failure -> fail("the answer was cut after " + body.length() + " bytes", failure));
        response.handler(this::append);
        response.endHandler(whole -> {
            deadlines.end(this);
            Instant date = RetryAfter.date(response.getHeader(HttpHeaders.DATE));
            result.complete(new TransportResponse(response.statusCode(), response.getHeader(HttpHeaders.CONTENT_TYPE), date,
                    RetryAfter.of(response.getHeader("Retry-After"), date), bytes(body)));
        });
    }

    private void append(Buffer chunk) {
        if (result.isDone()) {
            return;
        }
        if (body.length() + (long) chunk.length() > maxResponseBytes) {
            fail("the answer is larger than " + maxResponseBytes + " bytes", null);
        } else {
            gather(chunk);
        }
    }

    /** Most answers come in one piece, which need not be copied. */
    private void gather(Buffer chunk) {
        if (body.length() == 0) {
            body = chunk;
        } else if (gathering) {
            body.appendBuffer(chunk);
        } else {
            // room for all of it at once, where its length is told, need be neither widened nor cut to its length
            body = Buffer.buffer(Math.max(toldLength(), body.length() + chunk.length())).appendBuffer(body).appendBuffer(chunk);
            gathering = true;
        }
    }

    /** The length that the answer tells of itself, no more than it may have; 0 where it tells none. */
    private int toldLength() {
        boolean told = toldLength != null && LENGTH.matcher(toldLength).matches();
        return told ? Math.min(Integer.parseInt(toldLength), maxResponseBytes) : 0;
    }

    // What Vert.x hands over belongs to nobody else, so that its array is good as it is where it holds the bytes and no more.
    @SuppressWarnings("deprecation")
    private static byte[] bytes(Buffer body) {
        ByteBuf content = body.getByteBuf();
        return content.hasArray() && content.array().length == content.readableBytes() ? content.array() : body.getBytes();
    }

    @Override
    public long end() {
        return end;
    }

    // Nothing is wrong with an answer that is cut here but its pace.
    @Override
    public void timeOut() {
        fail(stage == Stage.BROKEN_ANSWER ? Stage.NO_ANSWER : stage,
                "no complete answer within " + request.timeout().toMillis() + " ms", null);
    }

    private void fail(String what, Throwable cause) {
        fail(stage, what, cause);
    }

    private void fail(Stage reached, String what, Throwable cause) {
        deadlines.end(this);
        String words = ConnectionFailure.words(cause);
        String message = words == null ? what : what + " (" + words + ")";
        if (result.completeExceptionally(new TransportException(reached, message, ConnectionFailure.cause(cause)))
                && sent != null) {
            sent.reset();
        }
    }
}
