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
package io.github.camellazada.client;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camellazada.catalog.CatalogueReader;
import io.github.camellazada.client.json.Json;
import io.github.camellazada.client.transport.TransportResponse;

/**
 * One text that Lazada's pages print beside a code of an operation.
 *
 * @param path REST path of the operation
 * @param code the code
 * @param text the text
 */
record DocumentedError(String path, String code, String text) {

    static List<DocumentedError> all() {
        return CatalogueReader.rows("documented-errors.json", row -> row.texts("texts").stream()
                .map(text -> new DocumentedError(row.text("path"), row.text("code"), text))).stream()
                .flatMap(Stream::distinct).toList();
    }

    /** The answer of the gateway with it. */
    TransportResponse answer(String type) {
        return new TransportResponse(200, "application/json", null, Json.bytes(JsonNodeFactory.instance.objectNode()
                .put("type", type).put("code", code).put("message", text).put("request_id", "r1")));
    }

    @Override
    public String toString() {
        return path + " " + code + " " + text;
    }
}
