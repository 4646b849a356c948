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

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import io.github.camellazada.client.inbox.InboxRow;

/** The lanes of an inbox that a process has. */
interface InboxLanes {

    /** The fence of each lane whose rows it may read now. */
    Map<Integer, Long> readable();

    /** Whether it may begin a row that it has read. Reads memory only. */
    boolean owns(InboxRow row);

    /**
     * Renews the lease, and takes or gives up lanes. It blocks.
     *
     * @param busy tells which lanes have rows that it holds; asked when no other renewal runs, since rows may have begun meanwhile
     */
    void renew(Supplier<Set<Integer>> busy);

    /** Whether it wants any from now on; if not, it gives up each of them as no row of it is held any more. */
    void want(boolean some);

    /** Gives up all lanes for good. It blocks. */
    void release();

    /** Those of a process that shares the inbox with no other. */
    static InboxLanes all() {
        Map<Integer, Long> all = new TreeMap<>();
        for (int lane = 0; lane < StoredPush.LANES; lane++) {
            all.put(lane, 0L);
        }
        return new InboxLanes() {
            @Override
            public Map<Integer, Long> readable() {
                return all;
            }

            @Override
            public boolean owns(InboxRow row) {
                return true;
            }

            @Override
            public void renew(Supplier<Set<Integer>> busy) {
                // nobody else wants them
            }

            @Override
            public void want(boolean some) {
                // nobody else wants them
            }

            @Override
            public void release() {
                // nobody else wants them
            }
        };
    }
}
