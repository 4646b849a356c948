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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camellazada.examples.support.BadRow;

/** Rows of one source on their way into the table, some hundred at once; those that the table has are passed over. */
final class RowBatch implements AutoCloseable {
    private static final int MOST = 500;

    private final String source;
    private final long known;
    private final Consumer<List<Object>> target;
    private final List<Object> rows = new ArrayList<>();

    /**
     * @param known  last position of the source that the table has
     * @param target stores {@link ProductRow}s and {@link BadRow}s
     */
    RowBatch(String source, long known, Consumer<List<Object>> target) {
        this.source = source;
        this.known = known;
        this.target = target;
    }

    String source() {
        return source;
    }

    void add(ProductRow row) {
        add(row, row.position());
    }

    void refuse(BadRow row) {
        add(row, row.position());
    }

    private void add(Object row, long position) {
        if (position > known) {
            rows.add(row);
        }
        if (rows.size() == MOST) {
            close();
        }
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            target.accept(rows);
            rows.clear();
        }
    }
}
