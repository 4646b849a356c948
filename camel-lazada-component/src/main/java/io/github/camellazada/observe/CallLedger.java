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
package io.github.camellazada.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.LazadaCall;

/** Remembers how the calls of an app went: counts and the last end by operation, and whether nothing works any more. */
public final class CallLedger implements CallObserver {
    /** More than there are operations, so that paths made up at run time cannot fill the memory. */
    private static final int MAX_OPERATIONS = 600;
    private static final String OTHERS = "others";

    private final Clock clock;
    private final Map<String, OperationTally> operations = new ConcurrentHashMap<>();
    private final AtomicReference<Outage> outage = new AtomicReference<>();

    public CallLedger(Clock clock) {
        this.clock = clock;
    }

    /**
     * Calls that failed one after the other for a reason that is not the single request's.
     *
     * @param calls     how many
     * @param since     when the first of them ended
     * @param operation operation of the last one
     * @param seller    seller of the last one, or {@code null}
     * @param last      how the last one ended
     */
    public record Outage(int calls, Instant since, String operation, String seller, CallEnd last) {
    }

    @Override
    public void started(LazadaCall call) {
        tally(call).start();
    }

    @Override
    public void attempted(LazadaCall call) {
        tally(call).attempt();
    }

    @Override
    public void ended(LazadaCall call, CallEnd end) {
        Instant now = clock.instant();
        tally(call).end(now, end);
        if (end.outcome().isOutage()) {
            outage.updateAndGet(known -> new Outage(known == null ? 1 : known.calls() + 1,
                    known == null ? now : known.since(), call.operation().name(), call.seller(), end));
        } else if (end.httpStatus() != 0) { // what was refused here shows nothing of the gateway
            outage.set(null);
        }
    }

    /** Calls that failed in a row; empty if the last call that reached Lazada shows that it and the credentials work. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage.get());
    }

    /** What is known of each operation that was called, by name. */
    public Map<String, OperationTally> operations() {
        return new TreeMap<>(operations);
    }

    private OperationTally tally(LazadaCall call) {
        String name = call.operation().name();
        OperationTally known = operations.get(name);
        if (known != null) {
            return known;
        }
        return operations.computeIfAbsent(operations.size() < MAX_OPERATIONS ? name : OTHERS, any -> new OperationTally());
    }
}
