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

import java.util.Collection;

import javax.sql.DataSource;

import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;

/**
 * What one sink already has: in the ERP's database, so that a restart remembers it, and the latest also in memory, so that a
 * database that goes away between a sink's write and its record does not double the write. Of two processes that make the same
 * record, one is told that it was second; its transaction goes on.
 */
public class SinkRecords extends JdbcMessageIdRepository {
    private static final int REMEMBERED = 10_000;

    private final IdempotentRepository latest = MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED);

    public SinkRecords(DataSource dataSource, String sink) {
        super(dataSource, sink);
        setTableName("sink_record");
        setCreateTableIfNotExists(false);
        // Camel's own would leave the transaction of the route unusable after a record that another process has made meanwhile
        getTransactionTemplate().setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Takes over what a sink itself tells that it has. */
    public void remember(Collection<String> changes) {
        changes.forEach(latest::add);
    }

    @Override
    public boolean contains(String change) {
        return latest.contains(change) || super.contains(change);
    }

    @Override
    public boolean add(String change) {
        latest.add(change);
        try {
            return super.add(change);
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean remove(String change) {
        latest.remove(change);
        return super.remove(change);
    }

    @Override
    public void clear() {
        latest.clear();
        super.clear();
    }
}
