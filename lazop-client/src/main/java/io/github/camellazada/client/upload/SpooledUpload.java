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
package io.github.camellazada.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies a stream to a temporary file, because its size and digest must be known before the first call. */
final class SpooledUpload {
    private static final int BUFFER = 65536;

    private SpooledUpload() {
    }

    /** The copy; what is longer than {@code most} bytes is not copied to its end. */
    static UploadedFile copy(InputStream content, String name, long most) throws IOException {
        Path copy = Files.createTempFile("lazada-", ".upload");
        try (OutputStream out = Files.newOutputStream(copy)) {
            MessageDigest digest = digest();
            byte[] buffer = new byte[BUFFER];
            long copied = 0;
            for (int read = content.read(buffer); read >= 0 && copied <= most; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                copied += read;
            }
            return UploadedFile.of(copy).spooled(name, HexFormat.of().formatHex(digest.digest()), copied);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
