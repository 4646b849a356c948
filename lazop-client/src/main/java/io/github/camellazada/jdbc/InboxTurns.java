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

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.camellazada.client.time.Backoff;
import io.github.camellazada.client.time.DelayTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the turns of a subscription one at a time, off the callers' threads. After a turn that failed it rests, longer each time. */
final class InboxTurns {
    private static final Logger LOG = LoggerFactory.getLogger(InboxTurns.class);
    private static final Backoff REST = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));

    private final AtomicInteger wanted = new AtomicInteger();
    private final String appKey;
    private final Executor executor;
    private final DelayTimer timer;
    private final Runnable turn;
    private final Runnable rested;
    private volatile boolean rests;
    // of turns alone
    private volatile int failures;

    /**
     * @param turn   may block
     * @param rested told when a rest is over
     */
    InboxTurns(String appKey, Executor executor, DelayTimer timer, Runnable turn, Runnable rested) {
        this.appKey = appKey;
        this.executor = executor;
        this.timer = timer;
        this.turn = turn;
        this.rested = rested;
    }

    /** Asks for a turn that begins after this call. */
    void wake() {
        if (wanted.getAndIncrement() == 0) {
            try {
                executor.execute(this::turns);
            } catch (RejectedExecutionException e) {
                LOG.debug("The inbox has stopped", e);
                wanted.set(0);
            } catch (RuntimeException | Error e) {
                // such as no memory for a thread: the subscription asks again when it looks for rows
                LOG.warn("The inbox of app {} got no thread, and asks for one again", appKey, e);
                wanted.set(0);
            }
        }
    }

    /** Asks for a turn, also during a rest. */
    void wakeAtOnce() {
        rests = false;
        wake();
    }

    private void turns() {
        int seen;
        do {
            seen = wanted.get();
            if (!rests) {
                try {
                    turn.run();
                    failures = 0;
                } catch (RuntimeException | Error e) {
                    rest(e);
                }
            }
        } while (!wanted.compareAndSet(seen, 0));
    }

    private void rest(Throwable failure) {
        failures++;
        if (failures == 1) {
            LOG.warn("The database of the inbox of app {} fails, so that no push is routed until it works again: {}", appKey,
                    failure.toString());
        }
        LOG.debug("The inbox of app {} failed {} times in a row", appKey, failures, failure);
        rests = true;
        timer.after(REST.after(failures), () -> {
            rests = false;
            rested.run();
        });
    }
}
