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
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.model.LazadaJson;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** Reads from a message the file that is to be uploaded, and writes what became of it. */
@Internal
public final class UploadBody {
    private UploadBody() {
    }

    /** The file on this machine that the body is, or {@code null} where it is a stream. */
    public static Path file(Message message) {
        Object body = message.getBody();
        Object content = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (content instanceof Path path) {
            return path;
        }
        return content instanceof File file ? file.toPath() : null;
    }

    /** @throws IllegalArgumentException if the body is no file */
    public static InputStream stream(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null || body instanceof CharSequence) {
            throw new IllegalArgumentException("the body is " + (body == null ? "empty" : "text")
                    + ", so that there is no file to upload; give a File, Path, InputStream or byte[]");
        }
        if (body instanceof StreamCache cache) {
            cache.reset();
        }
        InputStream stream = exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body);
        if (stream == null) {
            throw new IllegalArgumentException("the body is a " + body.getClass().getName()
                    + ", which is no file; give a File, Path, InputStream or byte[]");
        }
        return stream;
    }

    /** The name for Lazada of a file that has none of its own. */
    public static String name(Message message, String otherwise) {
        String name = message.getHeader(Exchange.FILE_NAME, String.class);
        return name == null || name.isBlank()
                ? otherwise
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** The id of the uploaded file, as JSON text or as a map. */
    public static Object answer(OutputType form, String field, String id) {
        return form == OutputType.json ? LazadaJson.MAPPER.createObjectNode().put(field, id).toString() : Map.of(field, id);
    }
}
