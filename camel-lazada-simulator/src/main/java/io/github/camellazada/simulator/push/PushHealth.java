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
package io.github.camellazada.simulator.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspends an app that fails too often. Documented (page 120168): above 50 % of failures. Assumed: of the latest 100 tries, and
 * until somebody lets it go on.
 */
final class PushHealth {
    private static final Logger LOG = LoggerFactory.getLogger(PushHealth.class);
    private static final int COUNTED = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Boolean> latest = new ArrayDeque<>();
    private volatile boolean suspends = true;
    private volatile boolean suspended;
    private int failures;

    boolean isSuspended() {
        return suspended;
    }

    void count(boolean accepted) {
        lock.lock();
        try {
            latest.addLast(accepted);
            failures += accepted ? 0 : 1;
            if (latest.size() > COUNTED) {
                failures -= latest.removeFirst() ? 0 : 1;
            }
            if (!suspended && suspends && latest.size() == COUNTED && failures * 2 > COUNTED) {
                suspended = true;
                LOG.warn(
                        "{} of the latest {} pushes failed, so the app gets no further ones. POST /admin/pushes/resume ends that",
                        failures, COUNTED);
            }
        } finally {
            lock.unlock();
        }
    }

    void suspends(boolean value) {
        suspends = value;
    }

    void resume() {
        lock.lock();
        try {
            latest.clear();
            failures = 0;
            suspended = false;
        } finally {
            lock.unlock();
        }
    }
}
