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
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.json.StoredJson;
import io.github.camellazada.client.store.OutcomeRetention;

/** The outcomes of held writes, until a route has taken them or a week is over. */
final class WriteOutcomeTable {
    private static final String TABLE = "lazada_write_outcome";

    private final Database database;
    private final OutcomeRetention retention = new OutcomeRetention("held writes", this::forgetBefore);

    WriteOutcomeTable(Database database) {
        this.database = database;
    }

    static void add(Connection connection, WriteOutcome outcome) throws SQLException {
        Statements.execute(connection, "INSERT INTO " + TABLE + " (id, app_key, content, ended_at, not_before)"
                + " VALUES (?, ?, ?, ?, 0)", outcome.id(), outcome.write().key().appKey(), StoredJson.write(outcome),
                outcome.at().toEpochMilli());
    }

    CompletionStage<List<WriteOutcome>> claim(String appKey, Instant now, Instant until, int limit) {
        return database.run(connection -> {
            List<WriteOutcome> claimed = new ArrayList<>();
            for (StoredRow row : Statements.query(connection, found -> new StoredRow(found.getString(1), found.getString(2)),
                    "SELECT id, content FROM " + TABLE + " WHERE app_key = ? AND not_before <= ? ORDER BY ended_at, id LIMIT "
                            + limit,
                    appKey, now.toEpochMilli())) {
                if (Statements.execute(connection,
                        "UPDATE " + TABLE + " SET not_before = ? WHERE id = ? AND not_before <= ?", until.toEpochMilli(),
                        row.id(), now.toEpochMilli()) == 1) {
                    row.read(TABLE, WriteOutcome.class).ifPresent(claimed::add);
                }
            }
            return claimed;
        });
    }

    CompletionStage<Void> delivered(WriteOutcome outcome) {
        return database.run(connection -> {
            Statements.execute(connection, "DELETE FROM " + TABLE + " WHERE id = ?", outcome.id());
            return null;
        });
    }

    /** Forgets what no route has taken for too long. Never fails. */
    CompletionStage<Void> forget(Instant now) {
        return retention.look(now);
    }

    private CompletionStage<Integer> forgetBefore(Instant end) {
        return database.run(connection -> Statements.execute(connection, "DELETE FROM " + TABLE + " WHERE ended_at < ?",
                end.toEpochMilli()));
    }
}
