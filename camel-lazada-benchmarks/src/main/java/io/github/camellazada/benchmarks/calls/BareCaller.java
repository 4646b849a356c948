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
package io.github.camellazada.benchmarks.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** The least that a program must do itself: sign, send with the HTTP client of Vert.x, read the bytes. */
final class BareCaller implements Caller {
    private final SignedQuery query = new SignedQuery();
    private final HttpClient client;
    private final String url;
    private final Reader reader;

    /** @param reader reads each answer */
    BareCaller(Vertx vertx, String url, Reader reader) {
        this.client = vertx
                .createHttpClient(new HttpClientOptions().setMaxPoolSize(Lanes.MOST).setTryUseCompression(true));
        this.url = url + PATH + "?";
        this.reader = reader;
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        client.request(new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(url + query.of(offset)))
                .compose(this::body)
                .onComplete(read -> done.accept(read.cause()));
    }

    // Asks for the answer before the request ends: later, the answer may have come and gone unread.
    private Future<Buffer> body(HttpClientRequest request) {
        Future<Buffer> body = request.response().compose(HttpClientResponse::body).map(answer -> read(reader, answer));
        return request.end().compose(sent -> body);
    }

    static Buffer read(Reader reader, Buffer body) {
        try {
            reader.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body;
    }

    /** Reads an answer, at least as far as to see that it is whole. */
    interface Reader {
        void read(Buffer answer) throws IOException;

        /** Looks at the number of bytes alone. */
        static Reader ofBytes(int length) {
            return answer -> {
                if (answer.length() != length) {
                    throw new IllegalStateException("An answer has " + answer.length() + " bytes");
                }
            };
        }

        /** Makes a tree of it with Jackson. */
        static Reader ofTree() {
            ObjectMapper mapper = new ObjectMapper();
            return answer -> {
                if (mapper.readTree(answer.getBytes()).isEmpty()) {
                    throw new IllegalStateException("An answer is empty");
                }
            };
        }

        /** Runs a streaming parser of Jackson's over it, which keeps no value. */
        static Reader ofTokens() {
            JsonFactory factory = new JsonFactory();
            return answer -> {
                try (JsonParser parser = factory.createParser(answer.getBytes())) {
                    while (parser.nextToken() != null) {
                        parser.getTextLength(); // a text that nobody asks for is skipped
                    }
                }
            };
        }
    }
}
