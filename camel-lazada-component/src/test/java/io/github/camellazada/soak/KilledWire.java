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

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camellazada.client.freeze.HeldKey;
import io.github.camellazada.client.freeze.HeldWrite;
import io.github.camellazada.client.freeze.WriteOutcome;
import io.github.camellazada.client.reconcile.LateOutcome;
import io.github.camellazada.outcome.LazadaItemOutcome;

/** What a killed process and whoever kills it tell each other, object by object. */
final class KilledWire {

    /** What to ask for. */
    record Asked(long id, String operation, String seller, String country, Object body) implements Serializable {
    }

    /** Let it be that time, then begin these. */
    record Turn(Instant to, List<Asked> asked) implements Serializable {
    }

    /** It has started. */
    record Started(URI pushUrl) implements Serializable {
    }

    /** Nothing is under way; at that time there is something to do next, or never. */
    record Turned(Instant next) implements Serializable {
    }

    /** An exchange has ended. */
    record Ended(long id, AskEnd end) implements Serializable {
    }

    /** An outcome came at {@code lazada:outcomes}: of a held write, or of a write that was looked up later. */
    record Outcome(String id, String appKey, String operation, String seller, String country, String sku, String warehouse,
            String kind, String text, Instant sent, int count, long version, List<LazadaItemOutcome> items, Instant at)
            implements
                Serializable {

        static Outcome of(Object told) {
            if (told instanceof LateOutcome late) {
                return new Outcome(late.id(), late.appKey(), late.operation(), late.seller(), late.country(), null, null, null,
                        late.requestId(), late.sentAt(), late.looks(), 0, late.items(), late.at());
            }
            WriteOutcome held = (WriteOutcome) told;
            HeldWrite write = held.write();
            HeldKey key = write.key();
            return new Outcome(held.id(), key.appKey(), write.operation(), key.seller(), key.country(), key.sku(),
                    key.warehouse(), key.kind(), write.item(), write.askedAt(), write.asks(), write.version(),
                    List.of(held.outcome()), held.at());
        }

        Object told() {
            return kind == null
                    ? new LateOutcome(id, appKey, operation, seller, country, text, items, sent, count, at)
                    : new WriteOutcome(id, new HeldWrite(new HeldKey(appKey, seller, country, sku, warehouse, kind), operation,
                            text, sent, count, version), items.get(0), at);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ObjectOutputStream out;

    KilledWire(OutputStream out) throws IOException {
        this.out = new ObjectOutputStream(out);
        this.out.flush();
    }

    void tell(Serializable object) throws IOException {
        lock.lock();
        try {
            out.writeObject(object);
            out.reset();
            out.flush();
        } finally {
            lock.unlock();
        }
    }
}
