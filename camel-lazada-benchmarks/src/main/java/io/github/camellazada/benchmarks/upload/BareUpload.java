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
package io.github.camellazada.benchmarks.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.client.protocol.LazopSigner;

/** The least that a program must do itself: read a block, sign, send it with the HTTP client of the JDK, read the answer. */
final class BareUpload {
    private static final String PATH = "/media/video/block/upload";
    private static final String BOUNDARY = "----block";

    private final LazopSigner signer = new LazopSigner("helloworld");
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final int blockBytes;

    BareUpload(String url, int blockBytes) {
        this.url = url;
        this.blockBytes = blockBytes;
    }

    void upload(Path video) throws IOException, InterruptedException {
        long blocks = (Files.size(video) + blockBytes - 1) / blockBytes;
        try (InputStream in = Files.newInputStream(video)) {
            for (long block = 0; block < blocks; block++) {
                byte[] content = in.readNBytes(blockBytes);
                String answer = client.send(request(block, blocks, content), BodyHandlers.ofString()).body();
                if (!answer.contains("e_tag")) {
                    throw new IOException(answer);
                }
            }
        }
    }

    private HttpRequest request(long block, long blocks, byte[] content) {
        Map<String, String> parameters = new TreeMap<>(Map.of("app_key", "123456", "access_token", "token", "sign_method",
                "sha256", "timestamp", Long.toString(System.currentTimeMillis()), "uploadId", "U1", "blockNo",
                Long.toString(block), "blockCount", Long.toString(blocks)));
        parameters.put("sign", signer.sign(PATH, parameters));
        StringBuilder query = new StringBuilder(url).append(PATH);
        parameters.forEach((name, value) -> query.append(query.indexOf("?") < 0 ? '?' : '&').append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mug.mp4\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(query.toString()))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(content), HttpRequest.BodyPublishers.ofByteArray(end)))
                .build();
    }
}
