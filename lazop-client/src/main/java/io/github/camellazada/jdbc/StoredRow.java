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
package io.github.camellazada.jdbc;

import java.util.Optional;

import io.github.camellazada.client.json.StoredJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store of writes keeps as JSON under an id. A row that cannot be read is told and passed over, so that it holds up no
 * other: it was altered, or a newer version wrote it, which can read it.
 */
record StoredRow(String id, String content) {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRow.class);

    /** Empty where it cannot be read; to be asked of a claimed row, which then rests and is not told again at each look. */
    <T> Optional<T> read(String table, Class<T> type) {
        try {
            return Optional.of(StoredJson.read(content, type));
        } catch (IllegalStateException e) {
            LOG.warn("The store cannot read row {} of the table {}, and skips it until it is due again. The row was"
                    + " altered, or a newer version of camel-lazada wrote it. Update this process, or delete the row", id,
                    table);
            return Optional.empty();
        }
    }

    /** Without what is kept. */
    @Override
    public String toString() {
        return "StoredRow[" + id + "]";
    }
}
