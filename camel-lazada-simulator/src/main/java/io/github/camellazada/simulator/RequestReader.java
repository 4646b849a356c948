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
package io.github.camellazada.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camellazada.simulator.gateway.WireRequest;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;

/** Reads an HTTP request into a {@link WireRequest}, in each of the placements that Lazada's SDKs and pages show. */
final class RequestReader {
    private final ObjectMapper json;

    RequestReader(ObjectMapper json) {
        this.json = json;
    }

    Future<WireRequest> read(HttpServerRequest request, String site, String path) {
        String type = request.getHeader("Content-Type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        boolean form = lower.startsWith("multipart/form-data") || lower.startsWith("application/x-www-form-urlencoded");
        if (form && request.method() == HttpMethod.POST) {
            return readForm(request, site, path);
        }
        return request.body().map(body -> of(request, site, path,
                lower.startsWith("application/json") ? topLevelKeys(body) : Map.of(), List.of()));
    }

    private Future<WireRequest> readForm(HttpServerRequest request, String site, String path) {
        Promise<WireRequest> read = Promise.promise();
        List<WireRequest.FilePart> files = new ArrayList<>();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> collect(upload, files));
        request.exceptionHandler(read::tryFail);
        request.endHandler(end -> read.tryComplete(of(request, site, path, toMap(request.formAttributes()), files)));
        return read.future();
    }

    private static void collect(HttpServerFileUpload upload, List<WireRequest.FilePart> files) {
        Buffer content = Buffer.buffer();
        upload.handler(content::appendBuffer);
        upload.endHandler(
                end -> files.add(new WireRequest.FilePart(upload.name(), upload.filename(), content.getBytes())));
    }

    private static WireRequest of(HttpServerRequest request, String site, String path, Map<String, String> form,
            List<WireRequest.FilePart> files) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new WireRequest(request.method().name(), site, path, toMap(request.params()), form, List.copyOf(files),
                headers);
    }

    private static Map<String, String> toMap(MultiMap values) {
        Map<String, String> map = new LinkedHashMap<>();
        values.forEach((name, value) -> map.put(name, value));
        return map;
    }

    private Map<String, String> topLevelKeys(Buffer body) {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            JsonNode document = json.readTree(body.getBytes());
            document.properties().forEach(field -> keys.put(field.getKey(),
                    field.getValue().isValueNode() ? field.getValue().asText() : field.getValue().toString()));
        } catch (IOException e) {
            // what is not JSON brings no parameters, and the gateway says which one is missing
            return Map.of();
        }
        return keys;
    }
}
