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
package io.github.camellazada.examples.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import io.github.camellazada.model.ShippingLabel;

/** Puts labels into the printer's folder, one file for each package. A label shows the buyer's address: no log names its content or URL. */
public class Labels {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final Path folder;

    public Labels(Path folder) {
        this.folder = folder;
    }

    /** Saves the label of a package under its final name when it is whole, so that the printer never takes half a file. */
    public void save(String packageId, ShippingLabel label) throws IOException {
        boolean pdf = label.pdfUrl() != null && !label.pdfUrl().isBlank();
        byte[] content = pdf ? download(label.pdfUrl()) : Base64.getDecoder().decode(label.file());
        write(name(packageId), content, pdf);
    }

    /** Saves another document of an order, such as its invoice, under a name without ending. */
    public void save(String name, Map<String, Object> document) throws IOException {
        byte[] content = Base64.getDecoder().decode(String.valueOf(document.get("file")));
        write(name(name), content, "application/pdf".equals(document.get("mime_type")));
    }

    private void write(String name, byte[] content, boolean pdf) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.write(folder.resolve(name + ".part"), content);
        Files.move(part, folder.resolve(name + (pdf ? ".pdf" : ".html")), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] download(String url) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] content = body.readNBytes(LARGEST + 1);
                if (answer.statusCode() != 200 || content.length > LARGEST || content.length < 4 || content[0] != '%') {
                    throw new IOException("The label cannot be downloaded: status " + answer.statusCode() + ", "
                            + content.length + " bytes. It is asked for again.");
                }
                return content;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The download of a label was interrupted");
        }
    }

    private static String name(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
