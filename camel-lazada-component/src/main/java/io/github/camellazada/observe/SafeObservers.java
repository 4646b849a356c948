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

import java.util.List;
import java.util.function.Consumer;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.CallOutcome;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.outcome.LazadaLimitScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several observers of each call, and keeps the call safe from their defects. */
public final class SafeObservers implements CallObserver {
    private static final Logger LOG = LoggerFactory.getLogger(SafeObservers.class);

    private final List<CallObserver> observers;

    public SafeObservers(List<CallObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public void expected(OperationDescriptor operation) {
        tell(observer -> observer.expected(operation));
    }

    @Override
    public void started(LazadaCall call) {
        tell(observer -> observer.started(call));
    }

    @Override
    public void attempted(LazadaCall call) {
        tell(observer -> observer.attempted(call));
    }

    @Override
    public void refused(LazadaCall call, String code, LazadaLimitScope scope) {
        tell(observer -> observer.refused(call, code, scope));
    }

    @Override
    public void lost(LazadaCall call) {
        tell(observer -> observer.lost(call));
    }

    @Override
    public void reconciled(LazadaCall call, CallOutcome found) {
        tell(observer -> observer.reconciled(call, found));
    }

    @Override
    public void keptBack(LazadaCall call, KeptBack how) {
        tell(observer -> observer.keptBack(call, how));
    }

    @Override
    public void ended(LazadaCall call, CallEnd end) {
        tell(observer -> observer.ended(call, end));
    }

    private void tell(Consumer<CallObserver> notice) {
        for (CallObserver observer : observers) {
            try {
                notice.accept(observer);
            } catch (RuntimeException | Error e) {
                LOG.warn("The observer {} failed; the call is not affected. Figures of this observer may be wrong "
                        + "from now on",
                        observer.getClass().getName(), e);
            }
        }
    }
}
