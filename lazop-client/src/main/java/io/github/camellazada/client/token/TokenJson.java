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
package io.github.camellazada.client.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.camellazada.annotation.Internal;

/** Tokens as JSON, the form in which stores keep them. */
@Internal
public final class TokenJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            // the components of the records and nothing else; what a later version adds is not known here
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private TokenJson() {
    }

    /** One token. */
    public static byte[] write(LazadaToken token) {
        return bytes(token);
    }

    /** One token. */
    public static LazadaToken read(byte[] json) {
        return value(json, LazadaToken.class);
    }

    static byte[] write(TokenFile book) {
        List<Row> rows = new ArrayList<>();
        book.forEach((key, entry) -> rows.add(new Row(key, entry)));
        return bytes(new Pages(rows, book.states()));
    }

    static TokenFile readBook(byte[] json) {
        Pages pages = value(json, Pages.class);
        TokenFile book = new TokenFile();
        pages.rows().forEach(row -> book.put(row.key(), row.entry()));
        book.states().putAll(pages.states());
        return book;
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("A token cannot be written as JSON", e);
        }
    }

    private static <T> T value(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            // without the cause, whose message quotes the text
            throw new IllegalStateException("The store holds no token of this version");
        }
    }

    /**
     * A book in rows.
     *
     * @param rows   tokens and leases
     * @param states states and their ends
     */
    record Pages(List<Row> rows, Map<String, Instant> states) {
    }

    /**
     * One token of a book.
     *
     * @param key   whose it is
     * @param entry the token and who may refresh it
     */
    record Row(TokenKey key, TokenEntry entry) {
    }
}
