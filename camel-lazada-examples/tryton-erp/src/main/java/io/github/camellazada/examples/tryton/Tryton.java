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
package io.github.camellazada.examples.tryton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Records of Tryton by model: found, read, made, and moved on by a button. */
public class Tryton {
    private final TrytonClient client;
    private volatile JsonNode preferences;

    public Tryton(TrytonClient client) {
        this.client = client;
    }

    /** The id of the only or first record that fits, as text; {@code null} where none does. */
    String find(String model, Object... domain) throws TrytonRefusedException, TrytonUnavailableException {
        JsonNode ids = client.call("model." + model + ".search", List.of(domain), 0, 1, List.of(List.of("id", "ASC")),
                context());
        return ids.isEmpty() ? null : ids.get(0).asText();
    }

    /** The fields of all records that fit, at most {@code limit}. */
    List<JsonNode> rows(String model, int limit, List<?> order, List<?> domain, List<String> fields)
            throws TrytonRefusedException, TrytonUnavailableException {
        List<JsonNode> rows = new ArrayList<>();
        client.call("model." + model + ".search_read", domain, 0, limit, order, fields, context()).forEach(rows::add);
        return rows;
    }

    /** The fields of one record. */
    JsonNode read(String model, String id, String... fields) throws TrytonRefusedException, TrytonUnavailableException {
        return client.call("model." + model + ".read", List.of(number(id)), List.of(fields), context()).path(0);
    }

    /** The fields of records, with more of a context than company and language. */
    JsonNode read(String model, List<Long> ids, Map<String, Object> more, String... fields)
            throws TrytonRefusedException, TrytonUnavailableException {
        return client.call("model." + model + ".read", ids, List.of(fields), context(more));
    }

    /** Makes a record, in one transaction of Tryton with all that {@link #lines} puts into it. */
    String create(String model, Map<String, Object> values) throws TrytonRefusedException, TrytonUnavailableException {
        return client.call("model." + model + ".create", List.of(values), context()).path(0).asText();
    }

    /**
     * Presses a button. Tryton presses it only for records whose state allows it, and answers the same for others: read the
     * state afterwards.
     */
    JsonNode press(String model, String button, String... ids) throws TrytonRefusedException, TrytonUnavailableException {
        List<Long> numbers = new ArrayList<>();
        for (String id : ids) {
            numbers.add(number(id));
        }
        return client.call("model." + model + '.' + button, numbers, context());
    }

    /** Goes through a wizard of one step for a record: opens it, fills its form, takes the step. */
    void wizard(String name, String model, String id, String state, Map<String, Object> form, String step)
            throws TrytonRefusedException, TrytonUnavailableException {
        Map<String, Object> context = context(
                Map.of("active_model", model, "active_id", number(id), "active_ids", List.of(number(id))));
        JsonNode opened = client.call("wizard." + name + ".create", context);
        client.call("wizard." + name + ".execute", opened.path(0), Map.of(state, form), step, context);
        client.call("wizard." + name + ".delete", opened.path(0), context);
    }

    /** The company of the user. */
    long company() throws TrytonRefusedException, TrytonUnavailableException {
        return context().path("company").asLong();
    }

    /** Records to make inside another record. */
    static List<Object> lines(List<Map<String, Object>> values) {
        return List.of(List.of("create", values));
    }

    /** Tryton's ids are numbers in its JSON; here they are text. */
    static long number(String id) {
        return Long.parseLong(id);
    }

    /** Company and language of the user, which Tryton wants to be told with each call. */
    private JsonNode context() throws TrytonRefusedException, TrytonUnavailableException {
        if (preferences == null) {
            preferences = client.call("model.res.user.get_preferences", true, Map.of());
        }
        return preferences;
    }

    private Map<String, Object> context(Map<String, Object> more) throws TrytonRefusedException, TrytonUnavailableException {
        Map<String, Object> context = new HashMap<>(more);
        context().fields().forEachRemaining(field -> context.put(field.getKey(), field.getValue()));
        return context;
    }
}
