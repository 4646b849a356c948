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
package io.github.camellazada.spring.boot;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.LazadaEndpoint;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;

/** What the health checks of the component and of its consumers say, with their details, whatever Camel's own indicator shows. */
final class LazadaHealth {
    private static final String OF_COMPONENTS = "lazada-";
    private static final String OF_CONSUMERS = "consumer:";
    // about the check and not about Lazada
    private static final String ABOUT_THE_CHECK = "check.";

    private final CamelContext context;

    LazadaHealth(CamelContext context) {
        this.context = context;
    }

    State state() {
        Map<String, Object> details = new TreeMap<>();
        boolean up = true;
        for (HealthCheck check : (Iterable<HealthCheck>) checks()::iterator) {
            HealthCheck.Result result = check.call();
            up &= result.getState() != HealthCheck.State.DOWN;
            details.put(check.getId(), details(result));
        }
        return new State(up, details);
    }

    private Stream<HealthCheck> checks() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry == null) {
            return Stream.empty();
        }
        Set<String> consumers = context.getRoutes().stream().filter(route -> route.getEndpoint() instanceof LazadaEndpoint)
                .map(Route::getRouteId).map(OF_CONSUMERS::concat).collect(Collectors.toSet());
        return registry.stream().filter(check -> check.getId().startsWith(OF_COMPONENTS) || consumers.contains(check.getId()));
    }

    private static Map<String, Object> details(HealthCheck.Result result) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("status", result.getState().name());
        result.getMessage().ifPresent(message -> shown.put("message", message));
        result.getDetails().forEach((name, value) -> {
            if (!name.startsWith(ABOUT_THE_CHECK)) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    /**
     * @param isUp    whether no check is down
     * @param details of each check, by its name
     */
    record State(boolean isUp, Map<String, Object> details) {
    }
}
