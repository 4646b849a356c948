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
package io.github.camellazada.client.call;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.outcome.LazadaLimitScope;

/**
 * Is told of every call, on the threads of the calls: it must return at once and never throw. It is told nothing of
 * parameters and answers, which may hold secrets and buyers' data; what it reads of a call beside operation, seller and
 * country, it must keep to itself.
 */
public interface CallObserver {
    /** Nobody. */
    CallObserver NONE = new CallObserver() {
    };

    /** Calls of the operation may come, as a route that has started says. */
    default void expected(OperationDescriptor operation) {
    }

    /** A call starts. */
    default void started(LazadaCall call) {
    }

    /** The call is about to be sent; more than once where it is repeated. */
    default void attempted(LazadaCall call) {
    }

    /** Lazada refused an attempt because of a limit or a freeze; the call may be sent again. */
    default void refused(LazadaCall call, String code, LazadaLimitScope scope) {
    }

    /** The answer to a write was lost, and its state is looked up. */
    default void lost(LazadaCall call) {
    }

    /** A write whose answer was lost has been looked up: done, done in part, not done ({@code UNAVAILABLE}) or unknown. */
    default void reconciled(LazadaCall call, CallOutcome found) {
    }

    /** A call that had started is kept back and not sent; it ends now. */
    default void keptBack(LazadaCall call, KeptBack how) {
    }

    /** A call that had started has ended. */
    default void ended(LazadaCall call, CallEnd end) {
    }
}
