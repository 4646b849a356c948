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
package io.github.camellazada.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camellazada.annotation.Internal;

/** Reads the resources of the module camel-lazada-catalogue into records. */
@Internal
public final class CatalogueReader {
    private static final String FOLDER = "/io/github/camellazada/catalogue/";
    private static final String ANSWER = "response";
    private static final JsonMapper MAPPER = new JsonMapper();

    private CatalogueReader() {
    }

    /** All rows of one resource, without the trees of their answers, which are half of it and in no record. */
    public static <T> List<T> rows(String resource, Function<CatalogueRow, T> read) {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("The catalogue has no " + FOLDER + resource
                        + ", so no operation of it can be called: is camel-lazada-catalogue of the same version on the classpath?");
            }
            List<T> rows = new ArrayList<>();
            try (JsonParser json = MAPPER.createParser(in)) {
                json.nextToken();
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    rows.add(read.apply(new CatalogueRow(row(json))));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The catalogue's " + resource + " cannot be read: is camel-lazada-catalogue of the same"
                            + " version on the classpath?",
                    e);
        }
    }

    private static JsonNode row(JsonParser json) throws IOException {
        ObjectNode row = MAPPER.createObjectNode();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals(ANSWER)) {
                json.skipChildren();
            } else {
                row.set(field, MAPPER.<JsonNode>readTree(json));
            }
        }
        return row;
    }
}
