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
package io.github.camellazada.runtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class OncePerTurnTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger runs = new AtomicInteger();
    private final OncePerTurn once = new OncePerTurn(runs::incrementAndGet);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void theActionRunsOnceBehindTheTurnOfAnEventLoop() throws Exception {
        assertThat(runsSeen(loop(), 3)).containsExactly(0, 1);
    }

    @Test
    void itRunsAgainInTheNextTurn() throws Exception {
        Context loop = loop();
        runsSeen(loop, 2);

        assertThat(runsSeen(loop, 2)).containsExactly(1, 2);
    }

    @Test
    void anEventLoopDoesNotWaitForTheTurnOfAnother() throws Exception {
        Context first = loop();
        Context second = loop();
        CompletableFuture<List<Integer>> seen = new CompletableFuture<>();

        first.runOnContext(turn -> {
            once.ask();
            seen.complete(runsOnAnother(second));
        });

        assertThat(seen.get(20, TimeUnit.SECONDS)).containsExactly(0, 1);
    }

    @Test
    void itRunsAtOnceOnAnyOtherThread() {
        once.ask();
        once.ask();

        assertThat(runs).hasValue(2);
    }

    // a thread that belongs to no event loop gets the same context again from getOrCreateContext
    private Context loop() {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    private List<Integer> runsOnAnother(Context loop) {
        try {
            return runsSeen(loop, 2);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often the action had run at the end of the turn that asked, and behind it. */
    private List<Integer> runsSeen(Context loop, int times) throws Exception {
        CompletableFuture<List<Integer>> seen = new CompletableFuture<>();
        loop.runOnContext(turn -> {
            for (int i = 0; i < times; i++) {
                once.ask();
            }
            int during = runs.get();
            loop.runOnContext(next -> seen.complete(List.of(during, runs.get())));
        });
        return seen.get(20, TimeUnit.SECONDS);
    }
}
