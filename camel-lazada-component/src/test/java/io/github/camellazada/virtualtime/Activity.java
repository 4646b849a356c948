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
package io.github.camellazada.virtualtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what is under way in the threads and on the connections of an application, and waits until nothing is. */
public final class Activity {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private int underWay;
    private long begun;

    public void begin() {
        lock.lock();
        try {
            underWay++;
            begun++;
        } finally {
            lock.unlock();
        }
    }

    public void end() {
        lock.lock();
        try {
            if (--underWay == 0) {
                quiet.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public Runnable counted(Runnable task) {
        begin();
        return () -> {
            try {
                task.run();
            } finally {
                end();
            }
        };
    }

    /** Waits until nothing is under way; returns how much has begun until then. */
    public long awaitQuiet(long seconds) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (underWay > 0) {
                if (left <= 0) {
                    throw new IllegalStateException(underWay + " tasks or requests did not end within " + seconds + " seconds");
                }
                left = quiet.awaitNanos(left);
            }
            return begun;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + underWay + " tasks or requests were under way", e);
        } finally {
            lock.unlock();
        }
    }
}
