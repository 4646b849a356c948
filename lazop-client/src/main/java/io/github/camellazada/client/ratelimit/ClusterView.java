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
package io.github.camellazada.client.ratelimit;

import java.time.Duration;

/** What a process knows of the others that share its limits. Guarded by its owner's lock; times are nanoseconds. */
final class ClusterView {
    // as long as nobody ever told; few enough to go on, and more than most run
    private static final int UNTOLD = 4;

    private final long patience;
    private int processes;
    private long heardAt;

    /** @param lease how long what was told holds */
    ClusterView(Duration lease, long now) {
        this.patience = lease.toNanos();
        this.heardAt = now;
    }

    void heard(int count, long now) {
        processes = count;
        heardAt = now;
    }

    int processes() {
        return processes == 0 ? UNTOLD : processes;
    }

    /** Whether nobody was heard of for so long that all leases have ended. */
    boolean isCutOff(long now) {
        return now - heardAt > patience;
    }
}
