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
package io.github.camellazada;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Makes the call of a fixture, after what has to happen before it: state, records, and the calls of other fixtures. */
final class SeedCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final SeedWorld world;
    private final CamelContext context;
    private final Placeholders placeholders = new Placeholders();
    private final Set<String> done = new HashSet<>();

    SeedCase(SeedWorld world, CamelContext context) {
        this.world = world;
        this.context = context;
    }

    /** Brings about what the fixture needs. */
    void prepare(SeedFixture fixture) {
        fixture.content().path("given").forEach(given -> {
            if (done.add(given.asText())) {
                world.bringAbout(given.asText(), placeholders);
            }
        });
        fixture.content().path("records").forEach(record -> world.record(record.path("kind").asText(),
                JSON.convertValue(record.path("values"), FIELDS)));
        fixture.content().path("after").forEach(this::happenedBefore);
        placeholders.put("now", world.simulator().clock().millis());
    }

    /** Makes the call and returns what the route finds in the body. */
    JsonNode call(SeedFixture fixture) {
        return call(fixture, MissingNode.getInstance());
    }

    /** The same with other values for some fields of the body. */
    private JsonNode call(SeedFixture fixture, JsonNode with) {
        JsonNode send = filled(fixture.content().path("send")).deepCopy();
        with.properties().forEach(field -> ((ObjectNode) send.path("body")).set(field.getKey(), field.getValue()));
        Exchange exchange = send(fixture, send);
        if (exchange.getException() != null) {
            throw new AssertionError(fixture + ": the call failed", exchange.getException());
        }
        String answer = exchange.getMessage().getBody(String.class);
        return answer == null || answer.isEmpty() ? MissingNode.getInstance() : json(answer);
    }

    /** Makes the call, whatever comes of it. */
    Exchange send(SeedFixture fixture) {
        return send(fixture, filled(fixture.content().path("send")));
    }

    private Exchange send(SeedFixture fixture, JsonNode send) {
        StringBuilder uri = new StringBuilder("lazada:").append(fixture.operation());
        send.path("uri").properties().forEach(parameter -> uri.append(uri.indexOf("?") < 0 ? '?' : '&').append("param.")
                .append(parameter.getKey()).append("=RAW(").append(parameter.getValue().asText()).append(')'));
        return context.createFluentProducerTemplate().to(uri.toString()).withProcessor(e -> {
            e.getMessage().setBody(body(send));
            send.path("headers").properties().forEach(header -> e.getMessage()
                    .setHeader(LazadaConstants.PARAM_PREFIX + header.getKey(), header.getValue().asText()));
            e.getMessage().setHeader(LazadaConstants.SELLER_ID, world.sellerId(fixture.content().path("seller").asText()));
        }).send();
    }

    /** Brings about something that the fixture itself does not ask for. */
    void bringAbout(String what) {
        done.add("product");
        world.bringAbout(what, placeholders);
    }

    /** The document with the values of this run in it. */
    JsonNode filled(JsonNode document) {
        return placeholders.fill(document);
    }

    private void happenedBefore(JsonNode step) {
        if (step.has("wait")) {
            world.simulator().clock().advance(Duration.parse(step.path("wait").asText()));
            return;
        }
        SeedFixture other = SeedFixture.of(step.path("call").asText());
        prepare(other);
        JsonNode answer = call(other, step.path("with"));
        step.path("keep").properties().forEach(
                kept -> placeholders.put(kept.getKey(), answer.at(kept.getValue().asText()).asText()));
    }

    private static Object body(JsonNode send) {
        if (send.has("bodyFile")) {
            return SeedFixture.file(send.path("bodyFile").asText());
        }
        JsonNode body = send.path("body");
        if (body.isMissingNode()) {
            return null;
        }
        return body.isTextual() ? body.asText() : JSON.convertValue(body, FIELDS);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The body is no JSON: " + text, e);
        }
    }
}
