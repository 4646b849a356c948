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
package io.github.camellazada.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.camellazada.catalog.OperationDescriptor;
import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.client.call.CallObserver;
import io.github.camellazada.client.call.CallOutcome;
import io.github.camellazada.client.call.KeptBack;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.outcome.LazadaLimitScope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Counts and times calls: their ends, their requests, what they waited for and what became of lost answers. */
final class CallMeters implements CallObserver {
    /** Codes come from outside, so that a value that is none must not become a meter of its own. */
    private static final Pattern CODE = Pattern.compile("[\\w.:-]{1,48}");

    private final MeterRegistry registry;
    private final String app;

    CallMeters(MeterRegistry registry, String app) {
        this.registry = registry;
        this.app = app;
    }

    /** A counter that begins with its first event does not show that there was one. */
    @Override
    public void expected(OperationDescriptor operation) {
        requests(operation);
        if (!operation.readOnly()) {
            reconciled(operation, CallOutcome.UNKNOWN);
            keptBack(operation, KeptBack.REFUSED);
        }
    }

    @Override
    public void attempted(LazadaCall call) {
        requests(call.operation()).increment();
        if (call.trail().requests() > 1) {
            registry.counter("lazada.retries", tags(call)).increment();
        }
    }

    @Override
    public void refused(LazadaCall call, String code, LazadaLimitScope scope) {
        registry.counter("lazada.throttled", tags(call).and("code", code(code), "scope",
                scope.name().toLowerCase(Locale.ROOT))).increment();
    }

    @Override
    public void lost(LazadaCall call) {
        registry.counter("lazada.answers.lost", tags(call)).increment();
    }

    @Override
    public void reconciled(LazadaCall call, CallOutcome found) {
        reconciled(call.operation(), found).increment();
    }

    @Override
    public void keptBack(LazadaCall call, KeptBack how) {
        keptBack(call.operation(), how).increment();
    }

    @Override
    public void ended(LazadaCall call, CallEnd end) {
        registry.timer("lazada.calls", tags(call).and("outcome", end.outcome().toString(), "code", code(end.code())))
                .record(end.duration());
        Duration waited = call.trail().permits();
        if (waited != null) {
            registry.timer("lazada.rate.limit.wait",
                    tags(call).and("priority", call.priority().name().toLowerCase(Locale.ROOT)))
                    .record(waited);
        }
    }

    private Counter requests(OperationDescriptor operation) {
        return registry.counter("lazada.requests", tags(operation));
    }

    private Counter reconciled(OperationDescriptor operation, CallOutcome found) {
        return registry.counter("lazada.answers.reconciled", tags(operation).and("result", result(found)));
    }

    private Counter keptBack(OperationDescriptor operation, KeptBack how) {
        return registry.counter("lazada.frozen", tags(operation).and("result", how.name().toLowerCase(Locale.ROOT)));
    }

    private Tags tags(LazadaCall call) {
        return tags(call.operation());
    }

    private Tags tags(OperationDescriptor operation) {
        return Tags.of("app", app, "operation", operation.name());
    }

    private static String result(CallOutcome found) {
        return switch (found) {
            case DONE, PARTIAL -> found.toString();
            case UNAVAILABLE -> "undone";
            default -> CallOutcome.UNKNOWN.toString();
        };
    }

    private static String code(String code) {
        if (code == null) {
            return "none";
        }
        return CODE.matcher(code).matches() ? code : "other";
    }
}
