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

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Runs an action once behind all that an event loop has read in its turn, however often it is asked for meanwhile. Where another
 * thread asks, it runs at once.
 */
final class OncePerTurn {
    private final Runnable action;
    private final ThreadLocal<AtomicBoolean> asked = ThreadLocal.withInitial(AtomicBoolean::new);

    OncePerTurn(Runnable action) {
        this.action = action;
    }

    void ask() {
        Context loop = Context.isOnEventLoopThread() ? Vertx.currentContext() : null;
        if (loop == null) {
            action.run();
            return;
        }
        AtomicBoolean onThisLoop = asked.get();
        if (!onThisLoop.getPlain()) {
            onThisLoop.setPlain(true);
            askLater(loop, onThisLoop);
        }
    }

    private void askLater(Context loop, AtomicBoolean onThisLoop) {
        try {
            loop.runOnContext(turn -> {
                onThisLoop.setPlain(false);
                action.run();
            });
        } catch (RejectedExecutionException e) {
            onThisLoop.setPlain(false);
            action.run(); // the event loop is ending
        }
    }
}
