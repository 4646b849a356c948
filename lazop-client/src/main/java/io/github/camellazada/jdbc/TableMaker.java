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
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs statements that make tables, one process at a time: in PostgreSQL, {@code IF NOT EXISTS} fails for the second of two that
 * make the same table at once, and in H2 a table is not there for a moment while another thread alters it.
 */
final class TableMaker {
    // of all stores, so that they also wait for each other: any number that no other software is likely to lock
    private static final long LOCK = 0x6c617a616461L;
    private static final Lock IN_THIS_PROCESS = new ReentrantLock();

    private final Connection connection;

    /** @param connection commits each statement by itself */
    TableMaker(Connection connection) {
        this.connection = connection;
    }

    void run(List<String> statements) throws SQLException {
        switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> runLocked(statements);
            case "H2" -> runInTurn(statements);
            default -> runEach(statements);
        }
    }

    // Each statement in a transaction of its own: two locks of tables in one transaction could wait for a process that is at work
    // already. The lock ends with the transaction, as poolers between here and PostgreSQL ask for.
    private void runLocked(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String statement : statements) {
                Statements.query(connection, row -> null, "SELECT pg_advisory_xact_lock(?)", LOCK);
                Statements.execute(connection, statement);
                connection.commit();
            }
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    // H2 has no lock that outlives a statement which changes a table, and its file belongs to one process
    private void runInTurn(List<String> statements) throws SQLException {
        IN_THIS_PROCESS.lock();
        try {
            runEach(statements);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private void runEach(List<String> statements) throws SQLException {
        for (String statement : statements) {
            Statements.execute(connection, statement);
        }
    }
}
