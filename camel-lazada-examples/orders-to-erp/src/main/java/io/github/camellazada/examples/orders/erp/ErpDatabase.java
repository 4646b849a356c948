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

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the ERP's database and brings its schema up to date. */
public final class ErpDatabase {
    /** A push waits 400 ms for its sinks, so a database that is away has to be noticed soon. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 2_000;
    /** At the start no push waits yet, while a database that starts at the same time, or makes its file, may take longer. */
    private static final long START_TIMEOUT_MILLIS = 30_000;

    private ErpDatabase() {
    }

    /** A pool of connections; fails with a message that names the setting if the database cannot be reached. */
    public static HikariDataSource open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("erp");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(START_TIMEOUT_MILLIS);
        HikariDataSource dataSource = connect(config);
        try {
            checkThatItWritesBeforeItAnswers(dataSource);
            Flyway.configure().dataSource(dataSource).load().migrate();
            return dataSource;
        } catch (IllegalArgumentException e) {
            dataSource.close();
            throw e;
        } catch (FlywayException | SQLException e) {
            dataSource.close();
            throw closed(url, e);
        }
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw closed(config.getJdbcUrl(), e);
        }
    }

    private static IllegalStateException closed(String url, Exception cause) {
        return new IllegalStateException("The ERP database " + url + " cannot be opened, so no order can be booked."
                + " Check ERP_URL, ERP_USER and ERP_PASSWORD, and that the database runs.", cause);
    }

    /** Lazada gets its 200 when the order is committed, and would not push again what H2 has not written to its file yet. */
    private static void checkThatItWritesBeforeItAnswers(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if ("H2".equals(connection.getMetaData().getDatabaseProductName()) && millisUntilWritten(connection) > 0) {
                throw new IllegalArgumentException("The ERP database in ERP_URL is H2 and commits before it has written: orders"
                        + " that Lazada takes for delivered would be lost if this process is killed. Append ;WRITE_DELAY=0 to"
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
