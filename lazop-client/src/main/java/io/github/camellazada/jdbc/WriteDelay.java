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
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once whether H2 answers a commit before it writes, so that what a store has acknowledged can be lost with the process. */
final class WriteDelay {
    private static final Logger LOG = LoggerFactory.getLogger(WriteDelay.class);
    private static final String SETTING = "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
            + " WHERE SETTING_NAME = 'WRITE_DELAY'";

    private static final String ASKED = "@lazada_write_delay_asked";

    private final AtomicBoolean looked = new AtomicBoolean();
    private final String contents;
    private final boolean ends;

    /**
     * @param contents what is kept in the database, as the warning tells it
     * @param ends     whether to have H2 write at once, for all of the database, rather than warn
     */
    WriteDelay(String contents, boolean ends) {
        this.contents = contents;
        this.ends = ends;
    }

    /** Never fails; a database in memory has no delay. */
    void look(Connection connection) {
        if (looked.compareAndSet(false, true)) {
            try {
                if (Statements.isH2(connection)) {
                    long delay = delay(connection);
                    if (delay > 0 && !(ends && end(connection))) {
                        warn(delay);
                    }
                }
            } catch (SQLException e) {
                LOG.debug("The database of the {} does not tell when it writes", contents, e);
            }
        }
    }

    /**
     * Has H2 write at once. It forgets that as it closes, with its last connection, so that each connection asks once: a variable of
     * its session tells that it has.
     */
    void endIfAny(Connection connection) throws SQLException {
        if (Statements.query(connection, row -> row.getString(1), "SELECT " + ASKED).get(0) == null) {
            if (delay(connection) > 0) {
                end(connection);
            }
            Statements.execute(connection, "SET " + ASKED + " = 1");
        }
    }

    // the value that was set last comes beside the one that holds
    private static long delay(Connection connection) throws SQLException {
        return Statements.query(connection, row -> row.getLong(1), SETTING).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private boolean end(Connection connection) {
        try {
            Statements.execute(connection, "SET WRITE_DELAY 0");
            return true;
        } catch (SQLException e) {
            LOG.debug("The user of the database of the {} may not set when it writes", contents, e);
            return false;
        }
    }

    private void warn(long millis) {
        LOG.warn(
                "The database of the {} is H2 and answers a commit up to {} ms before it writes to its file. "
                        + "A killed process loses its last writes. Append ;WRITE_DELAY=0 to the JDBC URL, or use "
                        + "PostgreSQL",
                contents,
                millis);
    }
}
