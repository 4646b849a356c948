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
package io.github.camellazada.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the group still counts this process as a member, by the last commit that it accepted. A process that stood still, or
 * that the brokers cannot hear, begins no row that another one may have by then.
 */
final class OwnershipLease {
    private final LongSupplier nanos;
    private final Duration length;
    private volatile long confirmed;

    /** @param length how long the group waits for a silent member */
    OwnershipLease(LongSupplier nanos, Duration length) {
        this.nanos = nanos;
        this.length = length;
        this.confirmed = nanos.getAsLong() - length.toNanos();
    }

    long now() {
        return nanos.getAsLong();
    }

    /** The group has accepted what was sent then. */
    void confirmed(long sent) {
        confirmed = sent;
    }

    boolean isValid() {
        return nanos.getAsLong() - confirmed < length.toNanos();
    }
}
