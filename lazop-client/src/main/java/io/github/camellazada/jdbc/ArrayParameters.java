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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Sets the parameters of a statement one after the other. A column of many rows is an array. */
final class ArrayParameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int last;

    ArrayParameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** The number of the next parameter. */
    int next() {
        return ++last;
    }

    /** The columns of the pushes that are inserted. */
    void pushes(List<StoredPush> rows) throws SQLException {
        texts(rows, StoredPush::appKey);
        integers(rows, StoredPush::lane);
        integers(rows, StoredPush::messageType);
        texts(rows, StoredPush::seller);
        texts(rows, StoredPush::object);
        bytes(rows, StoredPush::key);
        bytes(rows, StoredPush::body);
        integers(rows, StoredPush::size);
    }

    <T> void integers(List<T> rows, Function<T, Integer> column) throws SQLException {
        set("integer", rows, column, new Integer[rows.size()]);
    }

    <T> void longs(List<T> rows, Function<T, Long> column) throws SQLException {
        set("bigint", rows, column, new Long[rows.size()]);
    }

    <T> void texts(List<T> rows, Function<T, String> column) throws SQLException {
        set("varchar", rows, column, new String[rows.size()]);
    }

    private <T> void bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        set("bytea", rows, column, new byte[rows.size()][]);
    }

    /** @param array of its own type: the driver sends an array of mere objects as text */
    private <T, V> void set(String type, List<T> rows, Function<T, V> column, V[] array) throws SQLException {
        for (int i = 0; i < array.length; i++) {
            array[i] = column.apply(rows.get(i));
        }
        statement.setArray(next(), connection.createArrayOf(type, array));
    }
}
