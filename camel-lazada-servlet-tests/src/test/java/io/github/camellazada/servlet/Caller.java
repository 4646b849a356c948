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
package io.github.camellazada.servlet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends requests to the callback URL of an application: signed or not, of any content type, whole or in part. */
final class Caller implements AutoCloseable {
    private static final String PATH = "/lazada/push";
    private static final int PATIENCE_MS = 10_000;

    private final int port;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(int port) {
        this.port = port;
    }

    /** The signature of Lazada for that body. */
    static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(BootApplication.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(BootApplication.APP_KEY.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the status of the answer. */
    int post(String contentType, String body, String signature) {
        return send(contentType, BodyPublishers.ofString(body), signature);
    }

    /** The same without a declared length. */
    int postInChunks(String contentType, String body, String signature) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(contentType, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), signature);
    }

    private int send(String contentType, BodyPublisher body, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH)).POST(body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (signature != null) {
            request.header("Authorization", signature);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + contentType, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the beginning of a request, leaves the connection open and returns the first line of the answer. */
    String begin(String contentType, String lengthHeader, String start) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            String head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + "0".repeat(64)
                    + "\r\nContent-Type: " + contentType + "\r\n" + lengthHeader + "\r\n\r\n";
            socket.getOutputStream().write((head + start).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder line = new StringBuilder();
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }

    @Override
    public void close() {
        // the client has no resources that outlive it
    }
}
