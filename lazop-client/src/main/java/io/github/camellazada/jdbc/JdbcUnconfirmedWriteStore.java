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
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import io.github.camellazada.client.json.StoredJson;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.client.reconcile.UnconfirmedWrite;
import io.github.camellazada.client.reconcile.UnconfirmedWriteStore;
import io.github.camellazada.client.store.Claim;
import io.github.camellazada.client.store.OutcomeRetention;
import io.github.camellazada.client.store.WriteBacklog;

/**
 * Keeps writes whose outcome is unknown in a database that any number of processes share, so that they outlive them; an
 * outcome that no route takes, for a week. Its table is that of {@code META-INF/camel-lazada/sql/unconfirmed}.
 */
public final class JdbcUnconfirmedWriteStore implements UnconfirmedWriteStore {
    private static final String TABLE = "lazada_unconfirmed_write";
    private static final String CLAIMED = " WHERE id = ? AND claim = ? AND ended = FALSE";
    private static final String DUE = "SELECT id, content FROM " + TABLE
            + " WHERE app_key = ? AND ended = ? AND not_before <= ?";

    private final Database database;
    private final OutcomeRetention retention = new OutcomeRetention("unconfirmed writes", this::forgetBefore);

    /**
     * @param dataSource a pool of connections
     * @param executor   runs the statements, which block
     */
    public JdbcUnconfirmedWriteStore(DataSource dataSource, Executor executor) {
        this.database = new Database(dataSource, executor, "unconfirmed writes", "unconfirmed");
    }

    /** Makes the table where it is not there yet; processes that start together wait for each other. A migration tool may do it instead. */
    public CompletionStage<Void> createTables() {
        return database.createTables("V1__unconfirmed.sql", "V2__claims.sql", "V3__ends.sql");
    }

    @Override
    public CompletionStage<Boolean> keep(UnconfirmedWrite write, Instant notBefore) {
        return database.run(connection -> Statements.execute(connection, "INSERT INTO " + TABLE
                + " (id, app_key, seller, content, sent_at, ended, not_before) VALUES (?, ?, ?, ?, ?, FALSE, ?)", write.id(),
                write.appKey(), write.seller(), StoredJson.write(write), write.sentAt().toEpochMilli(),
                notBefore.toEpochMilli()) == 1);
    }

    @Override
    public CompletionStage<List<UnconfirmedWrite>> claim(String appKey, String seller, Claim claim, int limit) {
        return claim(seller, appKey, claim, limit, UnconfirmedWrite.class);
    }

    @Override
    public CompletionStage<Boolean> release(Claim claim, UnconfirmedWrite write, Instant notBefore) {
        return database.run(connection -> Statements.execute(connection, "UPDATE " + TABLE
                + " SET content = ?, claim = NULL, not_before = ?" + CLAIMED, StoredJson.write(write), notBefore.toEpochMilli(),
                write.id(), claim.id()) == 1);
    }

    @Override
    public CompletionStage<Boolean> complete(Claim claim, LateOutcome outcome) {
        return database.run(connection -> Statements.execute(connection, "UPDATE " + TABLE
                + " SET content = ?, ended = TRUE, ended_at = ?, claim = NULL, not_before = 0" + CLAIMED,
                StoredJson.write(outcome), outcome.at().toEpochMilli(), outcome.id(), claim.id()) == 1)
                .thenCompose(own -> retention.look(outcome.at()).thenApply(done -> own));
    }

    @Override
    public CompletionStage<List<LateOutcome>> claimOutcomes(String appKey, Instant now, Instant until, int limit) {
        return claim(null, appKey, new Claim(null, now, until), limit, LateOutcome.class);
    }

    @Override
    public CompletionStage<Void> delivered(LateOutcome outcome) {
        return database.run(connection -> {
            Statements.execute(connection, "DELETE FROM " + TABLE + " WHERE id = ?", outcome.id());
            return null;
        });
    }

    @Override
    public CompletionStage<WriteBacklog> backlog(String appKey) {
        return database.run(connection -> Statements.query(connection, row -> {
            Long oldest = row.getObject(2, Long.class);
            return new WriteBacklog(row.getLong(1), oldest == null ? null : Instant.ofEpochMilli(oldest), row.getLong(3));
        }, "SELECT COUNT(CASE WHEN ended THEN NULL ELSE 1 END), MIN(CASE WHEN ended THEN NULL ELSE sent_at END),"
                + " COUNT(CASE WHEN ended THEN 1 END) FROM " + TABLE + " WHERE app_key = ?", appKey).get(0));
    }

    private <T> CompletionStage<List<T>> claim(String seller, String appKey, Claim claim, int limit, Class<T> type) {
        boolean ended = type == LateOutcome.class;
        String order = " ORDER BY sent_at, id LIMIT " + limit;
        long now = claim.since().toEpochMilli();
        return database.run(connection -> {
            List<StoredRow> due = seller == null
                    ? Statements.query(connection, JdbcUnconfirmedWriteStore::row, DUE + order, appKey, ended, now)
                    : Statements.query(connection, JdbcUnconfirmedWriteStore::row, DUE + " AND seller = ?" + order, appKey,
                            ended,
                            now,
                            seller);
            List<T> claimed = new ArrayList<>();
            for (StoredRow row : due) {
                if (Statements.execute(connection,
                        "UPDATE " + TABLE + " SET claim = ?, not_before = ? WHERE id = ? AND ended = ? AND not_before <= ?",
                        claim.id(), claim.until().toEpochMilli(), row.id(), ended, now) == 1) {
                    row.read(TABLE, type).ifPresent(claimed::add);
                }
            }
            return claimed;
        });
    }

    // an earlier version does not say when a write ended
    private CompletionStage<Integer> forgetBefore(Instant end) {
        return database.run(connection -> Statements.execute(connection, "DELETE FROM " + TABLE
                + " WHERE ended = TRUE AND COALESCE(ended_at, sent_at) < ?", end.toEpochMilli()));
    }

    private static StoredRow row(ResultSet row) throws SQLException {
        return new StoredRow(row.getString(1), row.getString(2));
    }
}
