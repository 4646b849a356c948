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
package io.github.camellazada.push;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;

import io.github.camellazada.annotation.Internal;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushEvent;
import io.github.camellazada.push.event.PushKey;

/**
 * Answers when the route has completed. A route that takes longer runs on while Lazada is told 503; the repeated push is
 * known by its key and answered by what became of the first.
 */
@Internal
public final class OnCompletion implements PushAcknowledgement {
    private final PushQueue<PushEvent> queue;
    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private final BiFunction<byte[], String, CompletionStage<PushAnswer>> unreadable;
    private final LateCompletions late;
    private final Lock lock = new ReentrantLock();
    private final Map<String, Run> running = new HashMap<>();

    /** @param unreadable keeps a verified body that is no push, with the reason */
    public OnCompletion(PushQueue<PushEvent> queue, Duration timeout, ScheduledExecutorService timer, Clock clock,
            BiFunction<byte[], String, CompletionStage<PushAnswer>> unreadable) {
        this.unreadable = unreadable;
        this.queue = queue;
        this.timeout = timeout;
        this.timer = timer;
        this.late = new LateCompletions(clock);
    }

    @Override
    public CompletionStage<PushAnswer> handOver(PushEvent event) {
        Run run;
        lock.lock();
        try {
            if (late.contains(event.key())) {
                return CompletableFuture.completedFuture(PushAnswer.ACCEPTED);
            }
            Run first = running.get(event.key().value());
            if (first != null) {
                return await(first);
            }
            run = new Run(event.key());
            running.put(event.key().value(), run);
        } finally {
            lock.unlock();
        }
        if (!queue.offer(event, failure -> finish(run, failure))) {
            forget(run);
            // a repeat that came in between waits for the same answer
            run.outcome.complete(PushAnswer.BUSY);
        }
        return await(run);
    }

    @Override
    public CompletionStage<PushAnswer> keepUnreadable(byte[] body, String reason) {
        return unreadable.apply(body, reason);
    }

    @Override
    public int pending() {
        return queue.size();
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    @Override
    public int stop() {
        return queue.discard();
    }

    private CompletionStage<PushAnswer> await(Run run) {
        CompletableFuture<PushAnswer> answer = new CompletableFuture<>();
        Future<?> alarm = timer.schedule(() -> giveUp(run, answer), timeout.toMillis(), TimeUnit.MILLISECONDS);
        run.outcome.thenAccept(outcome -> {
            alarm.cancel(false);
            answer.complete(outcome);
        });
        return answer;
    }

    private void giveUp(Run run, CompletableFuture<PushAnswer> answer) {
        lock.lock();
        try {
            if (running.get(run.key.value()) != run) {
                // it ended this very moment, and its outcome is the answer
                return;
            }
            run.late = true;
        } finally {
            lock.unlock();
        }
        answer.complete(PushAnswer.UNFINISHED);
    }

    private void finish(Run run, Throwable failure) {
        lock.lock();
        try {
            running.remove(run.key.value(), run);
            if (run.late && failure == null) {
                late.add(run.key);
            }
        } finally {
            lock.unlock();
        }
        run.outcome.complete(failure == null ? PushAnswer.ACCEPTED : PushAnswer.FAILED);
    }

    private void forget(Run run) {
        lock.lock();
        try {
            running.remove(run.key.value(), run);
        } finally {
            lock.unlock();
        }
    }

    /** One exchange that runs, and everyone who waits for it. */
    private static final class Run {
        private final PushKey key;
        private final CompletableFuture<PushAnswer> outcome = new CompletableFuture<>();
        private boolean late;

        private Run(PushKey key) {
            this.key = key;
        }
    }
}
