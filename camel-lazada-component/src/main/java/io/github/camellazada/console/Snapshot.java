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

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camellazada.catalog.TopicCatalog;
import io.github.camellazada.observe.ObservedApps;
import io.github.camellazada.push.PushReceiver;
import io.github.camellazada.push.PushSubscription;
import io.github.camellazada.push.event.PushAnswer;
import io.github.camellazada.push.http.PushListener;
import io.github.camellazada.push.http.PushListeners;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.ShutdownAware;

/** What a Camel context has to do with Lazada at this moment, as maps and lists without secrets. */
final class Snapshot {
    private static final String PROTOCOL = "lazop";

    private final CamelContext context;

    Snapshot(CamelContext context) {
        this.context = context;
    }

    List<Map<String, Object>> apps() {
        return ObservedApps.of(context).all().stream().map(app -> new AppSnapshot(app).shown()).toList();
    }

    List<Map<String, Object>> listeners() {
        return PushListeners.of(context).all().stream().map(Snapshot::listener).toList();
    }

    List<Map<String, Object>> consumers() {
        return PushListeners.of(context).all().stream().flatMap(listener -> listener.receivers().stream()).map(this::consumer)
                .toList();
    }

    /** The latest first. */
    List<Map<String, Object>> pushes() {
        return PushListeners.of(context).ledger().last().stream().map(push -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("at", push.at().toString());
            shown.put("topic", push.topic());
            shown.put("answer", push.answer().name().toLowerCase(Locale.ROOT));
            return shown;
        }).toList();
    }

    /** Without their options, among which anything may stand. */
    List<String> endpoints() {
        return context.getEndpoints().stream()
                .filter(endpoint -> endpoint instanceof EndpointServiceLocation place
                        && PROTOCOL.equals(place.getServiceProtocol()))
                .map(endpoint -> endpoint.getEndpointUri().replaceFirst("\\?.*", "")).distinct().sorted().toList();
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
        listener.unclaimed().forEach((type, count) -> unclaimed
                .put(TopicCatalog.ofMessageType(type).map(Object::toString).orElse("message type " + type), count));
        shown.put("unclaimed", unclaimed);
        return shown;
    }

    private Map<String, Object> consumer(PushReceiver receiver) {
        Route route = context.getRoute(receiver.getRouteId());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("routeId", receiver.getRouteId());
        shown.put("receives", receiver.claims().stream().map(PushSubscription::toString).collect(Collectors.joining(", ")));
        shown.put("ready", receiver.isReady());
        if (route != null && route.getConsumer() instanceof ShutdownAware queue) {
            shown.put("waiting", queue.getPendingExchangesSize());
        }
        return shown;
    }
}
