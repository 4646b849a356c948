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
package io.github.camellazada.examples.orders;

import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

/** Opens the connections to a database, and says which settings to check where it cannot. */
public enum DatabasePool {
    /** Orders and stock of the company. */
    ERP("ERP", "no order can be booked"),
    /** Pushes that wait, versions that were delivered, tokens of sellers. */
    LAZADA("LAZADA_DB", "no push can be kept");

    /** A database that is away has to be noticed soon, so that what waits for it is tried again. */
    private static final long CONNECTION_TIMEOUT_MILLIS = 2_000;
    /** At the start a database that starts at the same time, or makes its file, may take longer. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final String variables;
    private final String loss;

    DatabasePool(String variables, String loss) {
        this.variables = variables;
        this.loss = loss;
    }

    /** A pool of connections; fails with a message that names the setting if the database cannot be reached. */
    public HikariDataSource open(String url, String user, String password) {
        return open(url, user, password, START_TIMEOUT);
    }

    HikariDataSource open(String url, String user, String password, Duration startTimeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name().toLowerCase(java.util.Locale.ROOT));
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(startTimeout.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw closed(url, e);
        }
    }

    /** The failure of a database that cannot be used. */
    public IllegalStateException closed(String url, Exception cause) {
        return new IllegalStateException("The database " + url + " cannot be opened, so " + loss + ". Check " + variables
                + "_URL, " + variables + "_USER and " + variables + "_PASSWORD, and that the database runs.", cause);
    }
}
