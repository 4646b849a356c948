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
package io.github.camellazada.examples.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of an example, H2 or PostgreSQL, with the tables of its {@code db/schema.sql}. */
public final class ExampleDatabase {
    private ExampleDatabase() {
    }

    /**
     * Opens the database until the application has stopped, and binds it under the example's name.
     *
     * @param name prefix of the settings {@code .db.url}, {@code .db.user} and {@code .db.password}
     */
    public static DataSource open(CamelContext context, String name) throws IOException {
        Settings settings = new Settings(context);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.text(name + ".db.url"));
        config.setUsername(settings.text(name + ".db.user"));
        config.setPassword(settings.text(name + ".db.password"));
        HikariDataSource database = new HikariDataSource(config);
        context.getManagementStrategy().addEventNotifier(new ClosesAfterStop(database));
        createTables(database);
        context.getRegistry().bind(name, database);
        return database;
    }

    /** Creates the tables that are missing; an example without {@code db/schema.sql} has only those of the stores. */
    public static void createTables(DataSource database) throws IOException {
        try (InputStream schema = ExampleDatabase.class.getResourceAsStream("/db/schema.sql")) {
            if (schema == null) {
                return;
            }
            for (String statement : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!statement.isBlank()) {
                    JdbcClient.create(database).sql(statement).update();
                }
            }
        }
    }
}
