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
package io.github.camellazada.examples.orders.erp;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.examples.orders.DatabasePool;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the ERP's database and brings its schema up to date. */
public final class ErpDatabase {
    private ErpDatabase() {
    }

    /** A pool of connections; fails with a message that names the setting if the database cannot be reached. */
    public static HikariDataSource open(String url, String user, String password) {
        HikariDataSource dataSource = DatabasePool.ERP.open(url, user, password);
        try {
            checkThatItWritesBeforeItAnswers(dataSource);
            Flyway.configure().dataSource(dataSource).load().migrate();
            return dataSource;
        } catch (IllegalArgumentException e) {
            dataSource.close();
            throw e;
        } catch (FlywayException | SQLException e) {
            dataSource.close();
            throw DatabasePool.ERP.closed(url, e);
        }
    }

    /** What is booked counts as delivered, and would not come again if H2 had not written it to its file yet. */
    private static void checkThatItWritesBeforeItAnswers(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if ("H2".equals(connection.getMetaData().getDatabaseProductName()) && millisUntilWritten(connection) > 0) {
                throw new IllegalArgumentException("The ERP database in ERP_URL is H2 and commits before it has written. If"
                        + " this process is killed, orders that count as delivered are lost. Append ;WRITE_DELAY=0 to"
                        + " ERP_URL, or use PostgreSQL.");
            }
        }
    }

    private static int millisUntilWritten(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            return setting.next() ? setting.getInt(1) : 0;
        }
    }
}
