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
package io.github.camellazada.client.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMillis(150);

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Deadlines deadlines = new Deadlines(vertx);
    private final BlockingQueue<String> cut = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatTakesTooLongIsCutTheOldestFirstAndNotBeforeItsTime() throws Exception {
        long begin = System.nanoTime();
        inContext(() -> List.of("first", "second", "third").forEach(name -> new Exchange(name, deadlines.line(SHORT)).begin()));

        assertThat(cut(3)).containsExactly("first", "second", "third");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void whatEndsInTimeIsNotCut() throws Exception {
        inContext(() -> {
            Exchange done = new Exchange("done", deadlines.line(SHORT));
            done.begin();
            new Exchange("late", deadlines.line(SHORT)).begin();
            done.line.end(done);
        });

        assertThat(cut(1)).containsExactly("late");
        assertThat(cut).isEmpty();
    }

    @Test
    void oneThatBeginsLaterEndsLaterThoughOneTimerWaitsForBoth() throws Exception {
        long begin = System.nanoTime();
        inContext(() -> {
            new Exchange("first", deadlines.line(SHORT)).begin();
            vertx.setTimer(SHORT.toMillis() / 2, id -> new Exchange("second", deadlines.line(SHORT)).begin());
        });

        assertThat(cut(2)).containsExactly("first", "second");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT.multipliedBy(3).dividedBy(2));
    }

    @Test
    void aLineThatWasEmptyWatchesAgain() throws Exception {
        inContext(() -> new Exchange("first", deadlines.line(SHORT)).begin());
        assertThat(cut(1)).containsExactly("first");

        inContext(() -> new Exchange("second", deadlines.line(SHORT)).begin());
        assertThat(cut(1)).containsExactly("second");
    }

    @Test
    void aShorterTimeDoesNotWaitForALongerOne() throws Exception {
        inContext(() -> {
            new Exchange("long", deadlines.line(LONG)).begin();
            new Exchange("short", deadlines.line(SHORT)).begin();
        });

        assertThat(cut(2)).containsExactly("short", "long");
    }

    private void inContext(Runnable steps) {
        context.runOnContext(ready -> steps.run());
    }

    private List<String> cut(int count) throws InterruptedException {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = cut.poll(30, TimeUnit.SECONDS);
        }
        return List.of(names);
    }

    private final class Exchange implements Deadlines.Timed {
        private final String name;
        private final Deadlines.Line line;
        private long end;

        private Exchange(String name, Deadlines.Line line) {
            this.name = name;
            this.line = line;
        }

        private void begin() {
            end = line.begin(this);
        }

        @Override
        public long end() {
            return end;
        }

        @Override
        public void timeOut() {
            cut.add(name);
        }
    }
}
