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
package io.github.camellazada.simulator.fault;

import java.time.Instant;
import java.util.Locale;

import io.github.camellazada.simulator.protocol.Rejection;

/** A fault that waits for its calls. */
final class ActiveFault {
    private final FaultScope scope;
    private final Rejection rejection;
    private final Rejection itemRefusal;
    private final WireFault wire;
    private Instant until;
    private int left;

    ActiveFault(FaultScope scope, Rejection rejection, Rejection itemRefusal, WireFault wire) {
        this.scope = scope;
        this.left = scope.times();
        this.until = scope.until();
        this.rejection = rejection;
        this.itemRefusal = itemRefusal;
        this.wire = wire;
    }

    boolean isOver(Instant now) {
        return left <= 0 || !now.isBefore(until);
    }

    boolean meets(String called, String caller) {
        return scope.meets(called, caller);
    }

    void use(Instant now) {
        left--;
        if (scope.fromFirstCall() != null && until == Instant.MAX) {
            until = now.plus(scope.fromFirstCall());
        }
    }

    Rejection rejection() {
        return rejection;
    }

    Rejection itemRefusal() {
        return itemRefusal;
    }

    WireFault wire() {
        return wire;
    }

    FaultState state() {
        String kind = wire != null ? wire.kind().name() : rejection != null ? "REJECT " + rejection.code() : "REFUSE_ITEM";
        return new FaultState(kind.replace('_', '-').toLowerCase(Locale.ROOT), scope.path(), scope.seller(),
                left == Integer.MAX_VALUE ? "without end" : Integer.toString(left), until == Instant.MAX ? null : until);
    }
}
