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

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** The end of a route whose exchanges stay open until the test lets them go. */
final class HeldRoute extends AsyncProcessorSupport {
    private final BlockingQueue<Consumer<Exception>> held = new LinkedBlockingQueue<>();
    private final List<PushEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        events.add(exchange.getMessage().getBody(PushEvent.class));
        held.add(failure -> {
            exchange.setException(failure);
            callback.done(false);
        });
        return false;
    }

    /** The pushes that reached the end, in their order. */
    List<PushEvent> events() {
        return List.copyOf(events);
    }

    /** Ends the exchange that came first, waiting for one if need be. */
    void letGo() {
        end(null);
    }

    /** Fails the exchange that came first, waiting for one if need be. */
    void letFail() {
        end(new IllegalStateException("ERP is away"));
    }

    private void end(Exception failure) {
        try {
            Consumer<Exception> next = held.poll(50, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No push reached the end of the route");
            }
            next.accept(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
