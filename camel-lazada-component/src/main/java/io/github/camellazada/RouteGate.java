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
package io.github.camellazada;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds up the threads of a route that do not run in Camel's polls, while the route is suspended. */
final class RouteGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean shut;

    void shut() {
        set(true);
    }

    void open() {
        set(false);
    }

    private void set(boolean now) {
        lock.lock();
        try {
            shut = now;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits while it is shut; returns whether the thread may go on, which the stop interrupts. Not for event loops. */
    boolean pass() {
        lock.lock();
        try {
            while (shut) {
                opened.await();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
