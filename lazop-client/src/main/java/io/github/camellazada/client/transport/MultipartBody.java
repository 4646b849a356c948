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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.camellazada.client.call.LazadaFile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;

/** A multipart form whose files are streamed from disk or taken from the bytes at hand, never held a second time. */
final class MultipartBody {
    private static final String END_OF_LINE = "\r\n";

    private final String boundary = UUID.randomUUID().toString();
    private final List<Part> parts = new ArrayList<>();

    /** Opens the files; fails where one cannot be read. */
    static Future<MultipartBody> open(Vertx vertx, TransportRequest request) {
        MultipartBody body = new MultipartBody();
        request.form().forEach(body::addField);
        Future<Void> opened = Future.succeededFuture();
        for (Map.Entry<String, LazadaFile> file : request.files().entrySet()) {
            opened = opened.compose(done -> body.addFile(vertx, file.getKey(), file.getValue()));
        }
        return opened.map(done -> {
            body.add("--" + body.boundary + "--" + END_OF_LINE);
            return body;
        }).onFailure(failure -> body.close());
    }

    /** Writes the whole form and ends the request. */
    Future<Void> write(HttpClientRequest request) {
        request.putHeader(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=" + boundary);
        request.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(parts.stream().mapToLong(Part::length).sum()));
        Future<Void> written = Future.succeededFuture();
        for (Part part : parts) {
            written = written.compose(done -> part.write(request));
        }
        return written.compose(done -> request.end()).onComplete(done -> close());
    }

    void close() {
        parts.forEach(Part::close);
    }

    private void addField(String name, String value) {
        add(head(name) + END_OF_LINE + END_OF_LINE + value + END_OF_LINE);
    }

    private Future<Void> addFile(Vertx vertx, String name, LazadaFile file) {
        String head = head(name) + "; filename=\"" + quoted(file.name() == null ? name : file.name()) + "\"" + END_OF_LINE
                + "Content-Type: application/octet-stream" + END_OF_LINE + END_OF_LINE;
        if (file.path() == null) {
            add(head);
            parts.add(new Part(FilePart.wrapped(file.bytes()), null, file.bytes().length));
            add(END_OF_LINE);
            return Future.succeededFuture();
        }
        return FilePart.open(vertx, file).map(opened -> {
            add(head);
            parts.add(new Part(null, opened, opened.length()));
            add(END_OF_LINE);
            return null;
        });
    }

    private String head(String name) {
        return "--" + boundary + END_OF_LINE + "Content-Disposition: form-data; name=\"" + quoted(name) + "\"";
    }

    private void add(String text) {
        Buffer bytes = Buffer.buffer(text);
        parts.add(new Part(bytes, null, bytes.length()));
    }

    // As browsers do it, so that a file name cannot end its header.
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private record Part(Buffer bytes, FilePart file, long length) {

        Future<Void> write(HttpClientRequest request) {
            return file == null ? request.write(bytes) : file.write(request);
        }

        void close() {
            if (file != null) {
                file.close();
            }
        }
    }
}
