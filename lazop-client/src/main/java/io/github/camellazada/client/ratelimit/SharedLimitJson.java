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
package io.github.camellazada.client.ratelimit;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes and reads a shared limit as JSON, for stores that keep text. */
public final class SharedLimitJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SharedLimitJson() {
    }

    public static String write(SharedLimit limit) {
        RateState rate = limit.rate();
        ObjectNode json = MAPPER.createObjectNode().put("perSecond", rate.perSecond())
                .put("refusalsInARow", rate.refusalsInARow())
                .put("refusalsOfLastProbe", rate.refusalsOfLastProbe()).put("takenSinceRefusal", rate.takenSinceRefusal())
                .put("generation", limit.generation()).put("bannedUntil", limit.bannedUntil())
                .put("refusedAt", limit.refusedAt())
                .put("beat", limit.beat().calls()).put("beatAt", limit.beat().at());
        put(json, "ceiling", rate.ceiling());
        ObjectNode leases = json.putObject("leases");
        limit.leases().forEach((process, lease) -> {
            put(leases.putObject(process).put("share", lease.share()).put("until", lease.until()), "wanted", lease.wanted());
        });
        return json.toString();
    }

    public static SharedLimit read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            Map<String, SharedLimit.Lease> leases = new TreeMap<>();
            json.path("leases").fields().forEachRemaining(lease -> leases.put(lease.getKey(), new SharedLimit.Lease(
                    number(lease.getValue(), "wanted"), lease.getValue().path("share").asDouble(),
                    lease.getValue().path("until").asLong())));
            return new SharedLimit(new RateState(json.path("perSecond").asDouble(), number(json, "ceiling"),
                    json.path("refusalsInARow").asInt(), json.path("refusalsOfLastProbe").asInt(),
                    json.path("takenSinceRefusal").asInt()), json.path("generation").asInt(),
                    json.path("bannedUntil").asLong(), json.path("refusedAt").asLong(),
                    new SharedLimit.Beat(json.path("beat").asDouble(), json.path("beatAt").asLong()), leases);
        } catch (JsonProcessingException e) {
            // without the cause, which quotes what it could not read
            throw new IllegalStateException("A shared limit cannot be read; its row in the store was altered");
        }
    }

    /** JSON has no infinity. */
    private static void put(ObjectNode json, String name, double value) {
        if (!Double.isInfinite(value)) {
            json.put(name, value);
        }
    }

    private static double number(JsonNode json, String name) {
        return json.path(name).asDouble(Double.POSITIVE_INFINITY);
    }
}
