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
package io.github.camellazada.client.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.github.camellazada.client.call.LazadaFile;

/**
 * One signed HTTP request, ready to be sent.
 *
 * @param method  HTTP method
 * @param gateway where to, without a slash at its end
 * @param path    path of the operation below it
 * @param query   the query, percent-encoded
 * @param form    fields of the form body; empty for a request without one
 * @param files   parts of a multipart body; with any of them the fields travel as parts too
 * @param timeout the longest that the exchange may take, from connecting to the last byte of the answer
 */
public record TransportRequest(String method, URI gateway, String path, String query, Map<String, String> form,
        Map<String, LazadaFile> files, Duration timeout) {

    /** Where to, with the query. */
    public URI uri() {
        return URI.create(gateway + path + "?" + query);
    }

    /** Whether the body is a multipart form. */
    public boolean isMultipart() {
        return !files.isEmpty();
    }

    /** Without query and fields, which hold the token and the signature. */
    @Override
    public String toString() {
        return "TransportRequest[" + method + " " + gateway.getHost() + gateway.getPath() + path + "]";
    }
}
