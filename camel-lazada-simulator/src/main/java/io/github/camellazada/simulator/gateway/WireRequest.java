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
package io.github.camellazada.simulator.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it came over the wire, before anything was checked.
 *
 * @param method  HTTP method
 * @param site    country of the gateway in the URL, or {@code null} for the plain {@code /rest}
 * @param path    REST path
 * @param query   parameters of the query
 * @param form    parameters of the body: form, text parts of a multipart form, or top-level keys of a JSON body
 * @param files   file parts
 * @param headers headers, names in lower case
 */
public record WireRequest(String method, String site, String path, Map<String, String> query, Map<String, String> form,
        List<FilePart> files, Map<String, String> headers) {

    /** Query and body together, as the gateway sees them. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.putAll(form);
        return all;
    }

    /** A file part of a multipart form. */
    public record FilePart(String name, String fileName, byte[] content) {
    }
}
