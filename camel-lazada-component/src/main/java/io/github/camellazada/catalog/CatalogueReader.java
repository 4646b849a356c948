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
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads the resources of the module camel-lazada-catalogue into records. */
final class CatalogueReader {
    private static final String FOLDER = "/io/github/camellazada/catalogue/";
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CatalogueReader() {
    }

    /** All rows of one resource; fields that the record does not have, such as the answer's tree, are passed over. */
    static <T> List<T> rows(String resource, Class<T> row) {
        JavaType type = MAPPER.getTypeFactory().constructCollectionType(List.class, row);
        ObjectReader reader = MAPPER.readerFor(type);
        try (InputStream in = CatalogueReader.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("The catalogue has no " + FOLDER + resource
                        + ", so no operation of it can be called: is camel-lazada-catalogue of the same version on the classpath?");
            }
            return reader.readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The catalogue's " + resource + " cannot be read: is camel-lazada-catalogue of the same"
                            + " version on the classpath?",
                    e);
        }
    }
}
