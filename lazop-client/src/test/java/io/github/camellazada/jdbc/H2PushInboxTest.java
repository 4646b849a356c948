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

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ForkJoinPool;

import javax.sql.DataSource;

import org.h2.Driver;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class H2PushInboxTest extends JdbcPushInboxContract {
    @RegisterExtension
    final H2Tables tables = new H2Tables(source -> new JdbcPushInbox(source, null, Runnable::run).createTables());

    @Override
    DataSource source() {
        return tables.source();
    }

    @Test
    void aFileIsWrittenAtEachCommit(@TempDir Path folder) {
        DriverConnections file = new DriverConnections("jdbc:h2:" + folder.resolve("inbox"), "sa", "");

        // each connection is the only one: as it closes, the database closes and forgets what was set
        JdbcPushInbox inbox = new JdbcPushInbox(file, null, ForkJoinPool.commonPool());
        inbox.createTables().toCompletableFuture().join();
        H2InboxSql sql = (H2InboxSql) new InboxDatabase(file).sql();
        long[] delays = new Database(file, Runnable::run, "pushes", "inbox").run(connection -> {
            sql.append(connection, List.of(StoredPush.of(push("order", "k", "b"), null)), 0);
            return Statements.query(connection, row -> row.getLong(1),
                    "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'").stream()
                    .mapToLong(Long::longValue).toArray();
        }).toCompletableFuture().join();

        assertThat(delays).isNotEmpty().containsOnly(0);
    }

    @Test
    void aServerIsRefusedSinceTwoProcessesCouldUseIt(@TempDir Path folder) throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString()).start();
        try {
            DriverConnections shared = new DriverConnections(
                    "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/./inbox", "sa", "");

            assertThatThrownBy(() -> new JdbcPushInbox(shared, null, ForkJoinPool.commonPool()).createTables()
                    .toCompletableFuture().join()).hasStackTraceContaining("H2 server")
                    .hasStackTraceContaining("PostgreSQL for several");
        } finally {
            server.stop();
        }
    }

    @Test
    void aSecondProcessOfOneFileIsRefused(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("inbox") + ";AUTO_SERVER=TRUE";
        DriverConnections first = new DriverConnections(url, "sa", "");
        URL[] driver = {Driver.class.getProtectionDomain().getCodeSource().getLocation()};
        try (Connection held = first.getConnection();
                // a driver of its own knows the database of the first as little as another process does
                URLClassLoader other = new URLClassLoader(driver, ClassLoader.getPlatformClassLoader())) {
            new JdbcPushInbox(first, null, Runnable::run).createTables().toCompletableFuture().join();
            java.sql.Driver second = (java.sql.Driver) other.loadClass(Driver.class.getName()).getConstructor().newInstance();
            Properties user = new Properties();
            user.put("user", "sa");
            user.put("password", "");
            DataSource shared = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[]{DataSource.class},
                    (proxy, method, values) -> second.connect(url, user));

            assertThatThrownBy(() -> new JdbcPushInbox(shared, null, Runnable::run).createTables()
                    .toCompletableFuture().join()).hasStackTraceContaining("H2 server")
                    .hasStackTraceContaining("PostgreSQL for several");
            assertThat(held.isValid(1)).isTrue();
        }
    }

    @Test
    void aVersionThatCannotBeWrittenIsToldAsWhatItIs() throws Exception {
        try (Connection connection = new DriverConnections("jdbc:h2:mem:", "sa", "").getConnection()) {
            Statements.execute(connection, "CREATE TABLE lazada_inbox_version (version INTEGER CHECK (version > 5))");

            assertThatThrownBy(() -> InboxTables.checkVersion(connection)).isInstanceOf(SQLException.class);
        }
    }
}
