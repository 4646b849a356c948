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

import java.time.Duration;
import java.util.concurrent.CompletionStage;

import io.github.camellazada.client.token.SharedTokenStore;

/** The authorizations that are under way, the last ones of them where there are very many. */
final class AuthorizationStateTable {
    private static final String TABLE = "lazada_authorization_state";

    private final Database database;

    AuthorizationStateTable(Database database) {
        this.database = database;
    }

    CompletionStage<Void> keep(String state, Duration duration) {
        return database.runEach(connection -> {
            Statements.execute(connection, "DELETE FROM " + TABLE + " WHERE ends_at <= " + Statements.NOW);
            // the oldest have had the most time to come back
            Statements.execute(connection, "DELETE FROM " + TABLE + " WHERE state IN (SELECT state FROM " + TABLE
                    + " ORDER BY ends_at DESC OFFSET " + (SharedTokenStore.MOST_STATES - 1) + " ROWS)");
            Statements.execute(connection, "INSERT INTO " + TABLE + " (state, ends_at) VALUES (?, " + Statements.NOW + " + ?)",
                    state,
                    duration.toMillis());
            return null;
        });
    }

    CompletionStage<Boolean> take(String state) {
        return database.runEach(connection -> Statements.execute(connection,
                "DELETE FROM " + TABLE + " WHERE state = ? AND ends_at > " + Statements.NOW, state) == 1);
    }
}
