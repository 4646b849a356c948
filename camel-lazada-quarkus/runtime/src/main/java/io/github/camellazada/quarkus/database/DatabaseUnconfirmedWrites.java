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
package io.github.camellazada.quarkus.database;

import java.util.concurrent.ExecutorService;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.github.camellazada.jdbc.JdbcUnconfirmedWriteStore;

/** Keeps writes whose outcome is unknown in the application's data source. */
@Singleton
public class DatabaseUnconfirmedWrites {

    @Produces
    @Singleton
    JdbcUnconfirmedWriteStore unconfirmedWriteStore(DataSource dataSource, DatabaseTables tables, ExecutorService executor) {
        JdbcUnconfirmedWriteStore store = new JdbcUnconfirmedWriteStore(dataSource, executor);
        tables.make("unconfirmed writes", store::createTables);
        return store;
    }
}
