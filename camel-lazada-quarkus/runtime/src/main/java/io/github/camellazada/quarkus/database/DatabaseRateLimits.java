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

import io.github.camellazada.jdbc.JdbcRateLimitStore;

/** Shares limits, bans and the daily quota through the application's data source. */
@Singleton
public class DatabaseRateLimits {

    @Produces
    @Singleton
    JdbcRateLimitStore permits(DataSource dataSource, DatabaseTables tables, ExecutorService executor) {
        JdbcRateLimitStore store = new JdbcRateLimitStore(dataSource, executor);
        tables.make("limits", store::createTables);
        return store;
    }
}
