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
package io.github.camellazada.simulator.world;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.files.FileShelf;

/**
 * What the parts of the simulator share: time, sellers, the way out for pushes, chance, and the lock that lets one change
 * of the world happen at a time.
 *
 * @param clock   simulated time
 * @param outbox  takes what is to be pushed to the app
 * @param sellers the sellers
 * @param random  seeded, so that a run can be repeated; used under the lock only
 * @param json    JSON, with exact decimals
 * @param lock    held while a handler runs
 * @param files   the files that answers point to
 * @param lenient whether input that Lazada's documented rules refuse is taken
 */
public record World(SimulatedClock clock, PushOutbox outbox, Sellers sellers, RandomGenerator random, ObjectMapper json,
        ReentrantLock lock, FileShelf files, boolean lenient) {

    /** Reads or changes the world from outside a handler. */
    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the world from outside a handler. */
    public void locked(Runnable action) {
        locked(() -> {
            action.run();
            return null;
        });
    }

    /** Lets something happen to the world when that much simulated time has gone by. */
    public Alarm after(Duration delay, Runnable action) {
        return clock.schedule(clock.instant().plus(delay), () -> locked(action));
    }
}
