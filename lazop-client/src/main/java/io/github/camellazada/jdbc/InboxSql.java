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
import java.util.List;
import java.util.Set;

/** The statements of an inbox that databases take in different forms. */
interface InboxSql {

    /**
     * Inserts what is not there yet, as the first statement of a transaction.
     *
     * @param writer number of the writer; those of one process append side by side
     */
    StoredGroup append(Connection connection, List<StoredPush> pushes, int writer) throws SQLException;

    /** A number that changes whenever another process has appended rows of an app or opened them again. */
    long others(Connection connection, String appKey) throws SQLException;

    /** Makes the number change for the processes that share the inbox, with the transaction of this connection. */
    void reopened(Connection connection, String appKey) throws SQLException;

    /** Stores how rows have ended; the ids of those that were the consumer's to end. */
    Set<Long> end(Connection connection, List<RowEnd> ends, InboxConsumer consumer) throws SQLException;

    /** Whether several processes may share the inbox. */
    boolean isShared();
}
