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
package io.github.camellazada.spring.boot.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Stores of the component in the application's data sources. */
class DataSourcesTest {
    private static final String MEMORY = "jdbc:h2:mem:";

    @Test
    void theOnlyDataSourceIsTheOneThatSpringBootMakes() throws SQLException {
        try (Boot boot = new Boot().credentials().with("spring.datasource.url", MEMORY + "only")
                .with("token-store", "jdbc:dataSource").with("push-inbox", "jdbc:").start()) {
            boot.lazada();

            assertThat(tables(boot.spring().getBean(DataSource.class))).contains("LAZADA_TOKEN", "LAZADA_INBOX");
        }
    }

    @Test
    void anOptionNamesADataSourceOrTakesThePrimaryOne() throws SQLException {
        JdbcDataSource primary = h2("primary");
        JdbcDataSource other = h2("other");
        try (Boot boot = two(primary, other).with("token-store", "jdbc:other").with("push-inbox", "jdbc:")
                .with("version-store", "jdbc:").with("watermark-store", "jdbc:").with("held-write-store", "jdbc:")
                .with("unconfirmed-write-store", "jdbc:").with("rate-limit-store", "jdbc:other").start()) {
            boot.lazada();

            assertThat(tables(other)).contains("LAZADA_TOKEN").doesNotContain("LAZADA_INBOX");
            assertThat(tables(primary)).contains("LAZADA_INBOX", "LAZADA_WATERMARK").doesNotContain("LAZADA_TOKEN");
        }
    }

    @Test
    void theUriOfARouteTakesThePrimaryOneAsWell() throws SQLException {
        JdbcDataSource primary = h2("of-uri");
        try (Boot boot = two(primary, h2("beside")).routes(new RouteBuilder() {
            @Override
            public void configure() {
                from("lazada:push?pushInbox=jdbc:").to("log:pushes");
            }
        }).start()) {
            assertThat(boot.camel().getStatus().isStarted()).isTrue();
            assertThat(tables(primary)).contains("LAZADA_INBOX");
        }
    }

    @Test
    void ofSeveralWithoutAPrimaryOneANameIsAskedFor() {
        Boot boot = new Boot().credentials().bean("one", DataSource.class, () -> h2("one"), false)
                .bean("two", DataSource.class, () -> h2("two"), false).with("push-inbox", "jdbc:").start();
        try (boot) {
            assertThatThrownBy(boot::lazada).hasStackTraceContaining("There are 2 DataSources in the registry");
        }
    }

    @Test
    void aWrongNameIsTold() {
        try (Boot boot = new Boot().credentials().with("spring.datasource.url", MEMORY + "named")
                .with("push-inbox", "jdbc:shop").start()) {
            assertThatThrownBy(boot::lazada).hasStackTraceContaining("The registry has no DataSource 'shop'");
        }
    }

    private static Boot two(DataSource primary, DataSource other) {
        return new Boot().credentials().bean("orders", DataSource.class, () -> primary, true)
                .bean("other", DataSource.class, () -> other, false);
    }

    private static JdbcDataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(MEMORY + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private static Set<String> tables(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
            return names;
        }
    }
}
