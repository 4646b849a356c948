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
package io.github.camellazada.producer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.github.camellazada.client.call.LazadaFile;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the file of an upload out of a parameter's value; a stream is spooled to a file that goes with the exchange. */
final class SpooledFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledFiles.class);

    private final Exchange exchange;

    SpooledFiles(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Whether a value can only mean a file, whatever the parameter is. */
    static boolean isFile(Object value) {
        return value instanceof byte[] || value instanceof Path || value instanceof File || value instanceof WrappedFile
                || value instanceof InputStream || value instanceof StreamCache || value instanceof LazadaFile;
    }

    /**
     * The file of a parameter.
     *
     * @param textIsPath whether text names a file: only where the route's author wrote it, since a path out of a message
     *                   could send any file of this machine
     */
    LazadaFile of(String name, Object value, boolean textIsPath) {
        Object content = value instanceof WrappedFile<?> wrapped && wrapped.getFile() instanceof File local ? local : value;
        if (content instanceof LazadaFile whole) {
            return whole;
        }
        if (content instanceof byte[] bytes) {
            return new LazadaFile(fileName(name), null, bytes);
        }
        if (content instanceof Path path) {
            return readable(name, path);
        }
        if (content instanceof File file) {
            return readable(name, file.toPath());
        }
        if (content instanceof CharSequence && textIsPath) {
            return readable(name, Path.of(content.toString()));
        }
        return new LazadaFile(fileName(name), spool(name, content), null);
    }

    private LazadaFile readable(String name, Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("The file parameter '" + name + "' names " + path
                    + ", which is no file that this process may read");
        }
        return new LazadaFile(path.getFileName().toString(), path, null);
    }

    /** Files of a remote component are streams too, seen through Camel's converters. */
    private Path spool(String name, Object content) {
        if (content instanceof CharSequence) {
            throw new IllegalArgumentException("The file parameter '" + name + "' is given as text. Give its content as byte[],"
                    + " InputStream, File or Path; a path as text is taken from the endpoint alone (param." + name
                    + "=/a/path)");
        }
        try {
            Path spooled = Files.createTempFile("camel-lazada-", ".upload");
            deleteWhenDone(spooled);
            copy(name, content, spooled);
            return spooled;
        } catch (IOException e) {
            throw new UncheckedIOException("The file parameter '" + name + "' could not be spooled to "
                    + System.getProperty("java.io.tmpdir"), e);
        }
    }

    private void copy(String name, Object content, Path target) throws IOException {
        if (content instanceof StreamCache cache) {
            cache.reset();
        }
        try (InputStream in = exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, content)) {
            if (in == null) {
                throw new IllegalArgumentException("The file parameter '" + name + "' is a " + content.getClass().getName()
                        + ", which is no file; give byte[], InputStream, File or Path");
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void deleteWhenDone(Path spooled) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                try {
                    Files.deleteIfExists(spooled);
                } catch (IOException e) {
                    LOG.warn("The temporary file {} of an upload could not be deleted; delete it by hand", spooled, e);
                }
            }

            @Override
            public boolean allowHandover() {
                // the file is needed no longer than by this exchange, whatever a seda endpoint does with it afterwards
                return false;
            }
        });
    }

    private String fileName(String name) {
        String given = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
        if (given == null) {
            given = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        }
        return given == null || given.isBlank() ? name : given.substring(given.lastIndexOf('/') + 1);
    }
}
