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

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

import javax.sql.DataSource;

import io.github.camellazada.client.reconcile.UnconfirmedWriteStoreContract;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresUnconfirmedWriteStoreTest extends UnconfirmedWriteStoreContract {
    @RegisterExtension
    static final PostgresTables tables = new PostgresTables("lazada_unconfirmed_write",
            source -> store(source, Runnable::run).createTables());

    @Override
    protected JdbcUnconfirmedWriteStore store() {
        return store(tables.source(), ForkJoinPool.commonPool());
    }

    private static JdbcUnconfirmedWriteStore store(DataSource source, Executor executor) {
        return new JdbcUnconfirmedWriteStore(source, executor);
    }
}
