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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.camellazada.simulator.fault.WireFault;

/**
 * A request that the simulator received, and how it was answered.
 *
 * @param method       HTTP method
 * @param site         country of the gateway in the URL, or {@code null} for the plain {@code /rest}
 * @param path         REST path
 * @param query        parameters of the query
 * @param form         parameters of the body
 * @param files        names and sizes of the file parts
 * @param headers      headers, names in lower case
 * @param at           simulated time
 * @param code         {@code code} of the answer, or {@code null} if none was made
 * @param refusedItems items of the batch that a fault refused for now
 * @param trouble      what went wrong on the way, or {@code null}
 */
public record ReceivedRequest(String method, String site, String path, Map<String, String> query, Map<String, String> form,
        List<ReceivedFile> files, Map<String, String> headers, Instant at, String code, int refusedItems,
        WireFault trouble) {

    static ReceivedRequest of(WireRequest request, Instant at, String code, int refusedItems, WireFault trouble) {
        List<ReceivedFile> files = request.files().stream()
                .map(file -> new ReceivedFile(file.name(), file.fileName(), file.content().length)).toList();
        return new ReceivedRequest(request.method(), request.site(), request.path(), request.query(), request.form(), files,
                request.headers(), at, code, refusedItems, trouble);
    }

    /** The parameter, from query or body, or {@code null}. */
    public String parameter(String name) {
        return form.getOrDefault(name, query.get(name));
    }

    /** Without parameters and headers, which hold tokens and buyers' data. */
    @Override
    public String toString() {
        return method + " " + (site == null ? "" : "/" + site) + "/rest" + path + " -> " + code;
    }

    /** A file part that was received. */
    public record ReceivedFile(String name, String fileName, long size) {
    }
}
