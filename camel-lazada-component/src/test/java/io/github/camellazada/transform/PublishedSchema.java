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
package io.github.camellazada.transform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.camellazada.catalog.LazadaTopic;
import io.github.camellazada.model.LazadaJson;

/** Checks JSON against a schema as the jar publishes it. */
public final class PublishedSchema {
    private final JsonSchema schema;

    private PublishedSchema(String resource) {
        InputStream in = PublishedSchema.class.getClassLoader().getResourceAsStream(resource);
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }

    public static PublishedSchema ofEvent(LazadaTopic topic) {
        return new PublishedSchema(Schemas.resourceOf(EventSchemas.nameOf(topic)));
    }

    /** Of a typed record, or of an event that is no push. */
    public static PublishedSchema ofRecord(Class<?> type) {
        return new PublishedSchema(Schemas.resourceOf(type));
    }

    public String id() {
        return schema.getSchemaNode().path("$id").asText();
    }

    /** What is wrong with the JSON; empty where nothing is. */
    public List<String> faults(String json) throws Exception {
        return schema.validate(LazadaJson.MAPPER.readTree(json)).stream().map(ValidationMessage::toString).toList();
    }

    /** The names that the schema knows at its top level. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        schema.getSchemaNode().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
