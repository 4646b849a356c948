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
package io.github.camellazada.benchmarks.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.camellazada.benchmarks.run.ProcessTree;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A database of a measurement, which flushes each commit to the disk. */
final class BenchmarkDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 14;

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;

    private BenchmarkDatabase(EmbeddedPostgres postgres, String url, String user) {
        this.postgres = postgres;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setUsername(user);
        this.pool = new HikariDataSource(config);
    }

    static BenchmarkDatabase postgres() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
            return new BenchmarkDatabase(postgres, postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BenchmarkDatabase h2(Path folder) {
        return new BenchmarkDatabase(null, "jdbc:h2:" + folder.resolve("inbox") + ";WRITE_DELAY=0", "sa");
    }

    /** That of another process, by what its {@link #url()} is there. */
    static BenchmarkDatabase at(String url) {
        return new BenchmarkDatabase(null, url, "postgres");
    }

    String url() {
        return pool.getJdbcUrl();
    }

    DataSource source() {
        return pool;
    }

    /** What it says of its durability. */
    String settings() throws SQLException {
        return postgres == null
                ? "H2 file, WRITE_DELAY=" + value("SELECT MAX(SETTING_VALUE) FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'WRITE_DELAY'")
                : value("SELECT version()").replaceFirst(" on .*", "") + ", fsync=" + value("SHOW fsync")
                        + ", synchronous_commit=" + value("SHOW synchronous_commit");
    }

    void empty() throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM lazada_inbox_open");
            statement.execute("DELETE FROM lazada_inbox");
        }
    }

    /** CPU time that its server has taken so far, ended connections included; nothing of one in this process. */
    Duration serverCpu() throws SQLException {
        if (postgres == null) {
            return Duration.ZERO;
        }
        ProcessHandle backend = ProcessHandle.of(Long.parseLong(value("SELECT pg_backend_pid()"))).orElseThrow();
        return ProcessTree.cpu(backend.parent().orElseThrow());
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
