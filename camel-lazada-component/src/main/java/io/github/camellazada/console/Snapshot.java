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
package io.github.camellazada.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.client.CallEnd;
import io.github.camellazada.client.auth.TokenEvent;
import io.github.camellazada.observe.ObservedApp;
import io.github.camellazada.observe.ObservedApps;
import io.github.camellazada.observe.OperationTally;
import io.github.camellazada.push.PushAnswer;
import io.github.camellazada.push.PushClaim;
import io.github.camellazada.push.PushListener;
import io.github.camellazada.push.PushListeners;
import io.github.camellazada.push.PushReceiver;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.ShutdownAware;

/** What a Camel context has to do with Lazada at this moment, as maps and lists without secrets. */
final class Snapshot {
    private static final String PROTOCOL = "lazop";
    private static final List<TokenEvent.Kind> CONCERNS = List.of(TokenEvent.Kind.AUTHORISE_AGAIN,
            TokenEvent.Kind.AUTHORISATION_ENDS, TokenEvent.Kind.REFRESH_FAILED);

    private final CamelContext context;

    Snapshot(CamelContext context) {
        this.context = context;
    }

    List<Map<String, Object>> apps() {
        return ObservedApps.of(context).all().stream().map(Snapshot::app).toList();
    }

    List<Map<String, Object>> listeners() {
        return PushListeners.of(context).all().stream().map(Snapshot::listener).toList();
    }

    List<Map<String, Object>> consumers() {
        return context.getRoutes().stream().filter(route -> route.getConsumer() instanceof PushReceiver)
                .map(Snapshot::consumer).toList();
    }

    /** Without their options, among which anything may stand. */
    List<String> endpoints() {
        return context.getEndpoints().stream()
                .filter(endpoint -> endpoint instanceof EndpointServiceLocation place
                        && PROTOCOL.equals(place.getServiceProtocol()))
                .map(endpoint -> endpoint.getEndpointUri().replaceFirst("\\?.*", "")).distinct().sorted().toList();
    }

    private static Map<String, Object> app(ObservedApp app) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", app.name());
        shown.put("clockSkewSeconds", app.clockSkew().get().toSeconds());
        app.calls().outage().ifPresent(outage -> {
            shown.put("failedInARow", outage.calls());
            shown.put("failingSince", outage.since().toString());
        });
        for (TokenEvent.Kind kind : CONCERNS) {
            if (!app.tokens().sellers(kind).isEmpty()) {
                shown.put(kind.name().toLowerCase(Locale.ROOT), String.join(" ", app.tokens().sellers(kind)));
            }
        }
        List<Map<String, Object>> operations = new ArrayList<>();
        app.calls().operations().forEach((name, tally) -> operations.add(operation(name, tally)));
        shown.put("operations", operations);
        return shown;
    }

    private static Map<String, Object> operation(String name, OperationTally tally) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", name);
        shown.put("running", tally.running());
        shown.put("requests", tally.attempts());
        Map<String, Object> ends = new LinkedHashMap<>();
        tally.ends().forEach((outcome, count) -> ends.put(outcome.toString(), count));
        shown.put("ends", ends);
        put(shown, "last", end(tally.last()));
        put(shown, "lastFailure", end(tally.lastFailure()));
        return shown;
    }

    private static Map<String, Object> end(OperationTally.Ended ended) {
        if (ended == null) {
            return null;
        }
        CallEnd end = ended.end();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", ended.at().toString());
        shown.put("outcome", end.outcome().toString());
        put(shown, "code", end.code());
        put(shown, "requestId", end.requestId());
        shown.put("durationMs", end.duration().toMillis());
        return shown;
    }

    private static Map<String, Object> listener(PushListener listener) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("path", listener.path());
        shown.put("app", listener.appKey());
        shown.put("open", listener.isOpen());
        Map<PushAnswer, Long> refused = new EnumMap<>(PushAnswer.class);
        for (PushAnswer answer : PushAnswer.values()) {
            if (listener.refused(answer) > 0) {
                refused.put(answer, listener.refused(answer));
            }
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        refused.forEach((answer, count) -> answers.put(answer.name().toLowerCase(Locale.ROOT), count));
        shown.put("refused", answers);
        Map<String, Object> unclaimed = new LinkedHashMap<>();
        listener.unclaimed().forEach((type, count) -> unclaimed.put(type.toString(), count));
        shown.put("unclaimed", unclaimed);
        return shown;
    }

    private static Map<String, Object> consumer(Route route) {
        PushReceiver receiver = (PushReceiver) route.getConsumer();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("routeId", route.getRouteId());
        shown.put("receives", receiver.claims().stream().map(PushClaim::toString).collect(Collectors.joining(", ")));
        shown.put("ready", receiver.isReady());
        if (receiver instanceof ShutdownAware queue) {
            shown.put("waiting", queue.getPendingExchangesSize());
        }
        return shown;
    }

    private static void put(Map<String, Object> shown, String name, Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }
}
