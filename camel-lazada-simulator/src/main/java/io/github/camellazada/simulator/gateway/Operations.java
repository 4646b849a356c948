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
package io.github.camellazada.simulator.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.protocol.Operation;

/** The operations that the gateway serves, read from the catalogue's data. */
public final class Operations {
    private static final String FOLDER = "io/github/camellazada/catalogue/operations/";
    private static final String ANCHOR = FOLDER + "auth.json";

    private final Map<String, Operation> operations;

    private Operations(Map<String, Operation> operations) {
        this.operations = Map.copyOf(operations);
    }

    /** Reads the catalogue on the class path. */
    public static Operations load(ObjectMapper json) {
        URL anchor = Operations.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException(
                    "The catalogue is not on the class path: add camel-lazada-catalogue (" + ANCHOR + ")");
        }
        try {
            URI uri = anchor.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read(Path.of(uri).getParent(), json);
            }
            try (FileSystem jar = opened(anchor, uri)) {
                return read(jar.getPath(FOLDER), json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue cannot be read from " + anchor, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The catalogue cannot be read from " + anchor, e);
        }
    }

    // one by URI is shared by the whole process, so that two simulators that start at a time would be in each other's way
    private static FileSystem opened(URL anchor, URI uri) throws IOException, URISyntaxException {
        URL file = anchor.openConnection() instanceof JarURLConnection connection ? connection.getJarFileURL() : anchor;
        return "file".equals(file.getProtocol())
                ? FileSystems.newFileSystem(Path.of(file.toURI()))
                : FileSystems.newFileSystem(uri, Map.of());
    }

    private static Operations read(Path folder, ObjectMapper json) throws IOException {
        List<Path> groups;
        try (Stream<Path> files = Files.list(folder)) {
            groups = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        Map<String, Operation> operations = new HashMap<>();
        for (Path group : groups) {
            try (InputStream in = Files.newInputStream(group)) {
                for (Operation operation : json.readValue(in, Operation[].class)) {
                    if (!"callback".equals(operation.status())) {
                        operations.put(operation.path(), operation);
                    }
                }
            }
        }
        return new Operations(operations);
    }

    /** The operation of a REST path. */
    public Optional<Operation> find(String path) {
        return Optional.ofNullable(operations.get(path));
    }

    /** All operations, in no order. */
    public Collection<Operation> all() {
        return operations.values();
    }
}
