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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an insert of pushes has made of them.
 *
 * @param rows   the row of each push, {@code null} for a repeat
 * @param others what {@link InboxSql#others} told in the snapshot of the insert
 */
record StoredGroup(List<NewRow> rows, long others) {

    /** What {@link InboxSql#others} is where it cannot be told. */
    static final long UNKNOWN = -1;

    /**
     * Reads what an insert returns: the columns app_key, key_hash, id and received of the new rows, in the order of the pushes.
     *
     * @param others reads the number of the others from one of them
     */
    static StoredGroup read(List<StoredPush> pushes, ResultSet rows, Statements.Row<Long> others) throws SQLException {
        long number = UNKNOWN;
        List<NewRow> stored = new ArrayList<>(pushes.size());
        boolean some = rows.next();
        for (StoredPush push : pushes) {
            if (some && push.appKey().equals(rows.getString(1)) && Arrays.equals(push.key(), rows.getBytes(2))) {
                stored.add(new NewRow(rows.getLong(3), Instant.ofEpochMilli(rows.getLong(4))));
                number = others.read(rows);
                some = rows.next();
            } else {
                stored.add(null);
            }
        }
        if (some) {
            throw new SQLException("The database has returned new rows in another order than that of their insert");
        }
        return new StoredGroup(stored, number);
    }

    /** What the database has given to a row. */
    record NewRow(long id, Instant received) {
    }
}
