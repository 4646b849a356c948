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
package io.github.camellazada.soak;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.camellazada.simulator.LazadaSimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills a process while it calls: soon after Lazada has received a call that the killer waits for. */
final class Killer {
    private static final Logger LOG = LoggerFactory.getLogger(Killer.class);
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final int LATEST_NANOS = (int) TimeUnit.MILLISECONDS.toNanos(8);

    private final LazadaSimulator simulator;
    private final Runnable kill;
    private volatile Thread waiting;

    Killer(LazadaSimulator simulator, Runnable kill) {
        this.simulator = simulator;
        this.kill = kill;
    }

    /** Waits for the next call of that path, or any call where there is none, instead of whatever it waited for. */
    void waitFor(String path, Random random) {
        long before = calls(path);
        int delay = random.nextInt(LATEST_NANOS);
        Thread thread = new Thread(() -> {
            while (waiting == Thread.currentThread() && calls(path) == before) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            if (waiting == Thread.currentThread()) {
                LockSupport.parkNanos(delay);
                LOG.info("killed {} µs after a call of {}", delay / 1000, path == null ? "anything" : path);
                kill.run();
            }
        }, "killer");
        thread.setDaemon(true);
        waiting = thread;
        thread.start();
    }

    /** Kills nobody any more. */
    void rest() {
        waiting = null;
    }

    private long calls(String path) {
        return path == null ? simulator.received().size() : simulator.received(path).size();
    }
}
