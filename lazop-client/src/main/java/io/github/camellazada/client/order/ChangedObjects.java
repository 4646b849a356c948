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
package io.github.camellazada.client.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.FlowDescriptor;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.json.DocumentPath;

/** What a write changes. */
final class ChangedObjects {
    private final LazadaCall call;
    private final Set<String> keys;
    private volatile Set<String> values;

    private ChangedObjects(LazadaCall call, Set<String> keys) {
        this.call = call;
        this.keys = keys;
    }

    static ChangedObjects of(LazadaCall call, ObjectAliases names) {
        FlowDescriptor flow = call.operation().flow();
        if (flow.objects() == null) {
            return new ChangedObjects(call, Set.of());
        }
        String owner = ObjectAliases.owner(call);
        List<String> ids = flow.objects().ids();
        List<JsonNode> objects = parts(call, flow.objects().at());
        Set<String> keys = new HashSet<>(objects.size() * ids.size());
        for (JsonNode object : objects) {
            addNames(object, ids, owner, names, keys);
        }
        return new ChangedObjects(call, keys);
    }

    /** Names of the objects; writes of the same object go one after the other. */
    Set<String> keys() {
        return keys;
    }

    /**
     * Names of the absolute values; a later write of the same values replaces this one. They are told when a write has failed,
     * which few do.
     */
    Set<String> values() {
        Set<String> told = values;
        if (told == null) {
            told = new HashSet<>();
            FlowDescriptor flow = call.operation().flow();
            if (flow.state() != null) {
                for (JsonNode part : parts(call, flow.state().at())) {
                    collect(part, call.operation().name(), flow.state().ids(), told);
                }
            }
            values = told;
        }
        return told;
    }

    private static List<JsonNode> parts(LazadaCall call, String at) {
        int parameter = at.indexOf('.');
        return DocumentPath.find(call.document(at.substring(0, parameter)), at.substring(parameter + 1));
    }

    /** Adds all names of an object; where there are several, the first is that of the whole. */
    private static void addNames(JsonNode object, List<String> ids, String owner, ObjectAliases names, Set<String> keys) {
        List<String> own = new ArrayList<>(ids.size());
        List<String> shared = new ArrayList<>(1);
        for (String id : ids) {
            String text = object.path(id).asText("").trim();
            if (!text.isEmpty()) {
                (ids.size() > 1 && id.equals(ids.get(0)) ? shared : own).add(owner + id + "=" + text);
            }
        }
        names.addKnown(own, shared, keys);
    }

    private static void collect(JsonNode node, String place, List<String> ids, Set<String> values) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, place, ids, values));
        } else if (node.isObject()) {
            StringBuilder named = new StringBuilder(place);
            ids.stream().filter(node::has)
                    .forEach(id -> named.append('|').append(id).append('=').append(node.get(id).asText()));
            node.properties().forEach(field -> {
                if (!ids.contains(field.getKey())) {
                    collect(field.getValue(), named + "." + field.getKey(), ids, values);
                }
            });
        } else {
            values.add(place);
        }
    }
}
