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
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/** Sends pushes the way Lazada does, with a signature computed step by step from RFC 2104. */
public final class PushSender {
    public static final String APP_KEY = "600123";
    static final String APP_SECRET = "test-secret-that-must-not-leak";
    private static final int BLOCK = 64;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final IntSupplier port;
    private final String path;

    PushSender(IntSupplier port, String path) {
        this.port = port;
        this.path = path;
    }

    int push(String json) {
        return push(json, signature(APP_KEY, APP_SECRET, json.getBytes(StandardCharsets.UTF_8)));
    }

    int push(String json, String signature) {
        return send(request(signature).POST(BodyPublishers.ofString(json)).build()).statusCode();
    }

    CompletableFuture<Integer> pushLater(String json) {
        return client.sendAsync(
                request(signature(APP_KEY, APP_SECRET, json.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
    }

    HttpRequest.Builder request(String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .header("Content-Type", "application/json");
        return signature == null ? request : request.header("Authorization", signature);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes these bytes as they are and returns the status line, or an empty text where the connection closed without one. */
    String sendRaw(String request, boolean closeOutput) throws IOException {
        try (Socket socket = begin(request)) {
            if (closeOutput) {
                socket.shutdownOutput();
            }
            return statusLine(socket);
        }
    }

    /** Writes these bytes as they are and leaves the connection open. */
    Socket begin(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", port.getAsInt());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c > 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    public static String fixture(String topic) {
        try (InputStream in = PushSender.class.getResourceAsStream("/push/" + topic + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String signature(String appKey, String secret, byte[] body) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256(key) : key, BLOCK);
        byte[] inner = sha256(padded(block, 0x36), appKey.getBytes(StandardCharsets.UTF_8), body);
        StringBuilder hex = new StringBuilder();
        for (byte b : sha256(padded(block, 0x5c), inner)) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    private static byte[] padded(byte[] block, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
