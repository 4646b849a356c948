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

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.CamelContext;

/**
 * The threads on which answers are decoded and routes go on. Where routes hold all of them, answers are decoded elsewhere: permits,
 * tokens and the order of writes must not wait for a route.
 */
public final class RouteThreads {
    /** Id of the thread pool profile with which an application sets the number of threads. */
    static final String PROFILE = "lazada";

    private final ElasticExecutor routes;
    private final Executor elsewhere;
    private final Queue<Runnable> decodings = new ConcurrentLinkedQueue<>();
    // set for each answer: a value that stays is cheaper than one that comes and goes
    private final ThreadLocal<AtomicBoolean> arrived = ThreadLocal.withInitial(AtomicBoolean::new);
    // waking a thread for each answer costs more than decoding it
    private final OncePerTurn waking = new OncePerTurn(this::wake);

    private RouteThreads(ElasticExecutor routes, Executor elsewhere) {
        this.routes = routes;
        this.elsewhere = elsewhere;
    }

    /**
     * Takes the threads from Camel, for that owner.
     *
     * @param elsewhere runs what must not wait for a route
     */
    static RouteThreads of(CamelContext context, Object owner, Executor elsewhere) {
        return new RouteThreads(ElasticExecutor.of(context, owner, "LazadaProducer", PROFILE), elsewhere);
    }

    /** Runs what follows the arrival of an answer on a thread of Camel's, on which the route may then go on. */
    void answered(Runnable decoding) {
        decodings.add(decoding);
        routes.add(this::decodeHere);
        waking.ask();
    }

    private void wake() {
        routes.callThread();
        if (routes.areHeld()) {
            elsewhere.execute(this::decodeAll);
        }
    }

    /** Runs the rest of a route where the answer was decoded, or else, where that was not done, as {@link #resume} does. */
    public void goOn(Runnable rest) {
        // but once only: a call that is refused further on in the route must not run it deeper into this stack
        if (arrived.get().getAndSet(false)) {
            rest.run();
        } else {
            resume(rest);
        }
    }

    /** Runs the rest of a route on a thread of Camel's, whatever thread the answer came on. */
    public void resume(Runnable rest) {
        routes.execute(rest);
    }

    /** What is under way ends; what comes later runs on the thread that brings it. */
    void close(CamelContext context) {
        routes.close(context);
    }

    private void decodeHere() {
        Runnable decoding = decodings.poll();
        if (decoding == null) {
            return; // it was decoded elsewhere
        }
        AtomicBoolean here = arrived.get();
        here.set(true);
        try {
            decoding.run();
        } finally {
            here.set(false);
        }
    }

    private void decodeAll() {
        for (Runnable decoding = decodings.poll(); decoding != null; decoding = decodings.poll()) {
            decoding.run();
        }
    }
}
