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
package io.github.camellazada.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/** Collects what an application shows of itself: exceptions, beans of JMX, consoles, printed objects. */
final class Shown {
    /** Those that tell of endpoints, routes, messages and settings. Never all: some act, and write a heap dump for example. */
    private static final List<String> CONSOLES = List.of("lazada", "bean", "blocked", "browse", "consumer", "context",
            "endpoint",
            "event", "health", "inflight", "internal-tasks", "log", "message-history", "processor", "producer", "properties",
            "receive", "rest", "route", "route-controller", "route-dump", "route-group", "route-structure", "service", "source",
            "startup-recorder", "top", "trace", "variables");
    /** Of the same kind, which Camel's older releases do not have. */
    private static final Set<String> NEWER_CONSOLES = Set.of("activity", "datasource", "errors", "processor-detail",
            "route-topology");

    private final Map<String, String> byPlace = new LinkedHashMap<>();

    void add(String place, String text) {
        byPlace.merge(place, text, (before, more) -> before + "\n" + more);
    }

    void exchange(String path, Exchange exchange) {
        add("the exchange of " + path, exchange.toString() + exchange.getMessage());
        if (exchange.getException() != null) {
            failure(path, exchange.getException());
        }
    }

    void failure(String path, Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        add("the exception of " + path, stack.toString());
    }

    void endpoints(CamelContext context) {
        for (Endpoint endpoint : context.getEndpoints()) {
            add("an endpoint", endpoint.toString());
        }
    }

    void jmx(CamelContext context) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:context=" + context.getManagementName()
                + ",*"), null)) {
            add("JMX", name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable()) {
                    add("JMX", attribute.getName() + "=" + attribute(server, name, attribute.getName()));
                }
            }
        }
        assertThat(byPlace.get("JMX")).contains("type=components", "type=context");
    }

    private static Object attribute(MBeanServer server, ObjectName name, String attribute) {
        try {
            return server.getAttribute(name, attribute);
        } catch (JMException | RuntimeException e) {
            return e.toString(); // an attribute that cannot be read shows its exception, which is looked through as well
        }
    }

    void meters(MeterRegistry registry) {
        for (Meter meter : registry.getMeters()) {
            add("meters", meter.getId() + " " + meter.getId().getDescription());
        }
        assertThat(byPlace.get("meters")).contains("lazada.throttled", "lazada.rate.limit.wait", "lazada.token.events",
                "lazada.pushes", "authorization");
    }

    void spans(List<SpanData> spans) {
        spans.forEach(span -> add("spans", span.toString()));
        assertThat(byPlace.get("spans")).contains("lazada.operation", "lazada.topic", "EVENT_SENT", "EVENT_RECEIVED");
    }

    void health(CamelContext context) {
        HealthCheckRegistry.get(context).stream().forEach(check -> {
            check.setEnabled(true);
            HealthCheck.Result result = check.call();
            add("health", check.getId() + " " + result.getState() + " " + result.getMessage() + " " + result.getDetails());
            result.getError().ifPresent(failure -> failure("the health check " + check.getId(), failure));
        });
    }

    void consoles(CamelContext context) {
        DevConsoleRegistry registry = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        registry.loadDevConsoles(true);
        for (String id : CONSOLES) {
            console(id, registry.resolveById(id));
        }
        registry.stream().filter(console -> NEWER_CONSOLES.contains(console.getId()))
                .forEach(console -> console(console.getId(), console));
    }

    private void console(String id, DevConsole console) {
        assertThat(console).as("console " + id).isNotNull();
        for (DevConsole.MediaType type : DevConsole.MediaType.values()) {
            if (console.supportMediaType(type)) {
                add("console " + id, String.valueOf(console.call(type)));
            }
        }
    }

    /** What was collected there. */
    String text(String place) {
        return byPlace.getOrDefault(place, "");
    }

    /** Every canary that stands anywhere, with what stands around it. */
    Map<String, String> leaks(Canaries canaries) {
        Map<String, String> leaks = new LinkedHashMap<>();
        byPlace.forEach((place, text) -> leaks.putAll(canaries.in(place, text)));
        return leaks;
    }
}
