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
package io.github.camellazada.simulator.service;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.NaiveClient;
import io.github.camellazada.simulator.world.SimulatedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator whose time stands still, with one seller in Singapore who calls it over HTTP. */
abstract class ServiceTest {
    static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    static final String SELLER = "1001";

    private static final URI NOBODY_LISTENS = URI.create("http://127.0.0.1:1/push");
    private static final ObjectMapper JSON = new ObjectMapper();

    LazadaSimulator simulator;
    NaiveClient client;

    @BeforeEach
    void start() {
        simulator = LazadaSimulator.builder().clock(SimulatedClock.standingAt(NOW)).pushUrl(NOBODY_LISTENS).build().start();
        simulator.sellers().add(SELLER, "sg");
        client = NaiveClient.of(simulator, "sg", simulator.tokens().issue(SELLER).accessToken());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    Services services() {
        return simulator.module(Services.class);
    }

    JsonNode get(String path, String... parameters) {
        return succeeded(client.get(path, map(parameters)));
    }

    JsonNode post(String path, String... parameters) {
        return succeeded(client.post(path, map(parameters)));
    }

    static Map<String, String> map(String... parameters) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return map;
    }

    /** The data of all pushes of a topic, oldest first. */
    List<JsonNode> pushed(int messageType) {
        return simulator.push().deliveries().stream().filter(push -> push.messageType() == messageType)
                .map(push -> json(push.body()).path("data")).toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static JsonNode succeeded(JsonNode answer) {
        if (!"0".equals(answer.path("code").asText())) {
            throw new AssertionError("The gateway refused: " + answer);
        }
        return answer;
    }
}
