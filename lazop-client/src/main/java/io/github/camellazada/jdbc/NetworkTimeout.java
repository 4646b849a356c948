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
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the driver give a connection up whose other end says nothing, as behind a network that swallows packets: without it, a
 * thread waits for as long as the operating system does. A shorter time-out of the application stays.
 */
final class NetworkTimeout {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkTimeout.class);

    private final int millis;

    NetworkTimeout(Duration longest) {
        this.millis = Math.toIntExact(longest.toMillis());
    }

    /** Sets it, and tells what {@link #end} is to restore. */
    int begin(Connection connection) throws SQLException {
        // H2 has no network that could swallow anything
        if (Statements.isH2(connection)) {
            return millis;
        }
        try {
            int before = connection.getNetworkTimeout();
            if (before <= 0 || before > millis) {
                connection.setNetworkTimeout(Runnable::run, millis);
                return before;
            }
        } catch (SQLFeatureNotSupportedException e) {
            LOG.debug("The driver knows no network time-out; its URL may", e);
        }
        return millis;
    }

    void end(Connection connection, int before) throws SQLException {
        if (before != millis) {
            connection.setNetworkTimeout(Runnable::run, before);
        }
    }
}
