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
package io.github.camellazada.tracing;

import java.util.Locale;

import io.github.camellazada.observe.CallReport;
import io.github.camellazada.push.event.PushEvent;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * Writes into the span of a call what became of it, and into that of a push what it is about. Camel finds it where the
 * application traces with a module of camel-telemetry.
 */
public final class LazadaSpanDecorator extends AbstractSpanDecorator {
    /** Common beginning of the names of the attributes. */
    public static final String PREFIX = "lazada.";

    @Override
    public String getComponent() {
        return "lazada";
    }

    @Override
    public String getComponentClassName() {
        return "io.github.camellazada.LazadaComponent";
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return "lazada " + stripSchemeAndOptions(endpoint);
    }

    /** Without the options of the endpoint, among which anything may stand. */
    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        String uri = endpoint.getEndpointUri();
        span.setComponent("camel-lazada");
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        span.setTag(TagConstants.URL_SCHEME, uri.substring(0, uri.indexOf(':')));
        span.setTag(TagConstants.URL_PATH, stripSchemeAndOptions(endpoint));
        if (endpoint instanceof EndpointServiceLocation place) {
            tag(span, TagConstants.SERVER_ADDRESS, place.getServiceUrl());
            tag(span, TagConstants.SERVER_PROTOCOL, place.getServiceProtocol());
        }
        if (exchange.getMessage().getBody() instanceof PushEvent push) {
            tag(span, PREFIX + "topic", push.topic() == null ? "other" : push.topic().toString());
            tag(span, PREFIX + "country", push.country() == null ? null : push.country().name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        super.afterTracingEvent(span, exchange);
        // taken away, or the span of the route that made the call would get it as well
        if (exchange.removeProperty(CallReport.PROPERTY) instanceof CallReport report) {
            tag(span, PREFIX + "operation", report.operation());
            tag(span, PREFIX + "country", report.country());
            tag(span, PREFIX + "priority", report.priority());
            tag(span, PREFIX + "attempts", String.valueOf(report.attempts()));
            tag(span, PREFIX + "wait_ms", String.valueOf(report.waited().toMillis()));
            tag(span, PREFIX + "outcome", report.outcome());
            tag(span, PREFIX + "code", report.code());
            tag(span, PREFIX + "request_id", report.requestId());
        }
    }

    private static void tag(Span span, String name, String value) {
        if (value != null) {
            span.setTag(name, value);
        }
    }
}
