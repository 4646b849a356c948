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

import java.time.Instant;
import java.util.List;

import io.github.camellazada.client.inbox.InboxPush;

/**
 * The new rows of one transaction.
 *
 * @param rows   in the order in which they were appended
 * @param others what {@link InboxSql#others} told in the snapshot of the insert, {@link StoredGroup#UNKNOWN} where it cannot tell
 */
record AppendedRows(List<Row> rows, long others) {

    /** A new row, without personal data in its text. */
    record Row(long id, Instant received, InboxPush push) {
        int lane() {
            return StoredPush.lane(push);
        }

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }
}
