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
package io.github.camellazada.simulator.commerce;

import java.time.Duration;
import java.time.Instant;

import io.github.camellazada.simulator.world.World;

/** Shows rows of listings late, each by a time of its own, as replicas do that lag behind. */
public final class ListingLag {
    private final World world;
    private Duration most = Duration.ZERO;

    ListingLag(World world) {
        this.world = world;
    }

    void most(Duration value) {
        most = value;
    }

    /** Whether listings show a change already. */
    public boolean shows(long id, Instant changed) {
        if (most.isZero()) {
            return true;
        }
        // the same each time for one change, without an order among changes
        int share = Math.floorMod((id * 31 + changed.toEpochMilli()) * 0x9E3779B97F4A7C15L >>> 33, 1000);
        return !world.clock().instant().isBefore(changed.plus(most.multipliedBy(share).dividedBy(1000)));
    }
}
