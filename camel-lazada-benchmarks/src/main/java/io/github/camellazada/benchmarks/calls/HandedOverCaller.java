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
package io.github.camellazada.benchmarks.calls;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Another caller, asked from a thread that the answers come to: from that thread to the event loop, and back. */
final class HandedOverCaller implements Caller {
    private final Caller caller;
    private final Context loop;
    private final Executor thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });

    HandedOverCaller(Vertx vertx, Caller caller) {
        this.caller = caller;
        this.loop = vertx.getOrCreateContext();
    }

    @Override
    public void call(int offset, Consumer<Throwable> done) {
        loop.runOnContext(ready -> caller.call(offset, failure -> thread.execute(() -> done.accept(failure))));
    }
}
