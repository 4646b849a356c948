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
package io.github.camellazada.health;

import io.github.camellazada.client.call.CallEnd;
import io.github.camellazada.observe.CallLedger;
import io.github.camellazada.observe.ObservedApp;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Tells that the last calls of a component all failed because of the gateway, the network or the credentials. It stays up: a
 * service that is called by pushes alone would get none while it is not ready, so make no call, so never be ready again.
 */
public final class LazadaCallsHealthCheck extends KnownState {
    /** One failure is bad luck, and a second may be the same. */
    private static final int CALLS = 3;

    private final ObservedApp app;

    public LazadaCallsHealthCheck(ObservedApp app) {
        super("lazada-calls-" + app.name());
        this.app = app;
    }

    @Override
    void look(HealthCheckResultBuilder result) {
        app.calls().outage().filter(outage -> outage.calls() >= CALLS).ifPresent(outage -> tell(result, outage));
    }

    private static void tell(HealthCheckResultBuilder result, CallLedger.Outage outage) {
        CallEnd last = outage.last();
        result.message("The last " + outage.calls() + " calls to Lazada failed, the last one as " + last.outcome()
                + (last.code() == null ? "" : " with code " + last.code())
                + ". Check the network, Lazada's status, the app's secret and the seller's token");
        result.detail("calls.failed", outage.calls());
        result.detail("failing.since", outage.since().toString());
        result.detail("operation", outage.operation());
        result.detail("outcome", last.outcome().toString());
        detail(result, "seller", outage.seller());
        detail(result, "code", last.code());
        detail(result, "request.id", last.requestId());
    }

    private static void detail(HealthCheckResultBuilder result, String name, String value) {
        if (value != null) {
            result.detail(name, value);
        }
    }
}
