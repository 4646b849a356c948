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
package io.github.camellazada.examples.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.github.camellazada.examples.support.UnusableRowException;

/** The folder in which the files lie that rows name; no row reaches out of it. */
record Folder(Path path) {
    private static final int BUFFER = 65536;

    Path file(ProductRow row, String column, String name) throws UnusableRowException {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path.normalize()) || !Files.isRegularFile(file)) {
            throw row.unusable(column, name, "There is no such file in the folder " + path.getFileName() + ".");
        }
        return file;
    }

    /** Tells the content of a file, which is read piece by piece. */
    String digest(ProductRow row, String column, String name) throws UnusableRowException, IOException {
        try (InputStream content = Files.newInputStream(file(row, column, name))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
