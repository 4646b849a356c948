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
package io.github.camellazada.model;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.client.json.IndexedNode;
import io.github.camellazada.client.json.KeptSlice;

/**
 * The JSON that a record was read from, so that no field is lost which the record does not name. It is left out when the
 * record is written as JSON, and is never printed, since it may hold a buyer's data.
 */
@JsonIgnoreType
public final class Received {
    private final KeptSlice bytes;
    private final int size;
    private volatile JsonNode json;

    /** @param json the object as received */
    public Received(JsonNode json) {
        this(json instanceof IndexedNode plain ? plain.kept() : null, json.size(), json);
    }

    /** Of which no tree is made before somebody asks for one. */
    Received(KeptSlice bytes, int size) {
        this(bytes, size, null);
    }

    private Received(KeptSlice bytes, int size, JsonNode json) {
        this.bytes = bytes;
        this.size = size;
        this.json = bytes == null ? json : null;
    }

    /** The object as received. */
    public JsonNode json() {
        JsonNode tree = json;
        if (tree == null) {
            tree = bytes.tree();
            json = tree;
        }
        return tree;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Received received && json().equals(received.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return "Received[" + size + " fields]";
    }
}
