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
package io.github.camellazada.push.http;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.push.PushLedger;
import io.github.camellazada.push.PushObserver;
import io.github.camellazada.push.PushReceiver;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.event.PushSignature;
import org.apache.camel.CamelContext;
import org.apache.camel.util.FileUtil;

/** The push listeners of a Camel context: one for each path, since Lazada allows an app one callback URL. */
public final class PushListeners {
    private static final Lock CREATION = new ReentrantLock();

    private final CamelContext context;
    private final Lock lock = new ReentrantLock();
    private final Map<String, PushListener> byPath = new HashMap<>();
    private final PushLedger ledger = new PushLedger();
    private final List<PushObserver> observers = new CopyOnWriteArrayList<>();

    private PushListeners(CamelContext context) {
        this.context = context;
    }

    /** The listeners of that context. */
    public static PushListeners of(CamelContext context) {
        CREATION.lock();
        try {
            PushListeners listeners = context.getCamelContextExtension().getContextPlugin(PushListeners.class);
            if (listeners == null) {
                listeners = new PushListeners(context);
                context.getCamelContextExtension().addContextPlugin(PushListeners.class, listeners);
            }
            return listeners;
        } finally {
            CREATION.unlock();
        }
    }

    /** Keeps the receiver's pushes for it, from before its route starts, so that none is taken for one that nobody wants. */
    public void claim(String path, PushSignature app, PushReceiver receiver) {
        lock.lock();
        try {
            listener(path, app, receiver).claim(receiver);
        } finally {
            lock.unlock();
        }
    }

    /** Listens, as the receiver's route starts. */
    public void open(String path, PushSignature app, PushReceiver receiver) throws Exception {
        lock.lock();
        try {
            listener(path, app, receiver).open(receiver);
            observers.stream().distinct()
                    .forEach(observer -> receiver.claims().forEach(claim -> observer.listening(claim.topic())));
        } finally {
            lock.unlock();
        }
    }

    /** Stops listening once the route of no receiver runs; what the receiver claimed stays its own. */
    public void close(String path, PushReceiver receiver) throws Exception {
        lock.lock();
        try {
            PushListener listener = byPath.get(normal(path));
            if (listener != null) {
                listener.close(receiver);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what the receiver claimed, as its route is removed. */
    public void release(String path, PushReceiver receiver) {
        lock.lock();
        try {
            PushListener listener = byPath.get(normal(path));
            if (listener != null && listener.release(receiver)) {
                byPath.remove(normal(path));
            }
        } finally {
            lock.unlock();
        }
    }

    /** The listener under that path, or {@code null}. */
    public PushListener find(String path) {
        lock.lock();
        try {
            return byPath.get(normal(path));
        } finally {
            lock.unlock();
        }
    }

    /** The last pushes at any of the listeners. */
    public PushLedger ledger() {
        return ledger;
    }

    /** Tells the observer of every answer from now on; one of several that are equal is told. */
    public void observe(PushObserver observer) {
        observers.add(observer);
    }

    /** Tells the observer no more. */
    public void forget(PushObserver observer) {
        observers.remove(observer);
    }

    private void tell(Clock clock, String topic, PushAnswer answer) {
        ledger.add(new PushLedger.Answered(clock.instant(), topic, answer));
        observers.stream().distinct().forEach(observer -> observer.answered(topic, answer));
    }

    /** All listeners, in the order of their paths. */
    public List<PushListener> all() {
        lock.lock();
        try {
            return List.copyOf(new TreeMap<>(byPath).values());
        } finally {
            lock.unlock();
        }
    }

    private PushListener listener(String path, PushSignature app, PushReceiver receiver) {
        PushListener listener = byPath.computeIfAbsent(normal(path),
                normal -> new PushListener(context, normal, app,
                        (topic, answer) -> tell(receiver.clock(), topic, answer)));
        if (!listener.signature().isSameAs(app)) {
            throw new IllegalArgumentException(
                    "The pushes of app " + listener.signature().appKey() + " arrive at " + normal(path)
                            + " already. Those of app " + app.appKey() + (listener.signature().appKey().equals(app.appKey())
                                    ? " have another appSecret; set one secret for both"
                                    : " cannot be told apart from them. Set another pushPath, and the matching callback URL"
                                            + " in the console of the app"));
        }
        return listener;
    }

    private static String normal(String path) {
        return "/" + FileUtil.stripTrailingSeparator(FileUtil.stripLeadingSeparator(path));
    }
}
