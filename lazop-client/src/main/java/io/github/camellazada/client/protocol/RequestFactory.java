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
package io.github.camellazada.client.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.call.LazadaFile;
import io.github.camellazada.client.call.Refusals;
import io.github.camellazada.client.transport.PercentEncoding;
import io.github.camellazada.client.transport.TransportRequest;

/** Stamps, signs and places one call: which parameter travels in the query, in the form, as a part. */
public final class RequestFactory {
    private final String appKey;
    private final LazopSigner signer;
    private final Duration timeout;

    public RequestFactory(String appKey, LazopSigner signer, Duration timeout) {
        this.appKey = appKey;
        this.signer = signer;
        this.timeout = timeout;
    }

    public TransportRequest create(LazadaCall call, URI gateway, String accessToken, Instant now) {
        call.files().forEach((name, file) -> checkFile(call, name, file));
        boolean inQuery = "GET".equals(call.method());
        if (inQuery && !call.files().isEmpty()) {
            throw Refusals.request(call, "Files " + call.files().keySet() + " cannot travel with GET; use httpMethod=POST");
        }
        Map<String, String> query = system(accessToken, now);
        Map<String, String> form = inQuery ? Map.of() : new TreeMap<>();
        addBusiness(call, inQuery ? query : form);
        query.put("sign", signer.sign(call.operation().path(), inQuery ? query : both(query, form)));
        return new TransportRequest(call.method(), gateway, path(call, gateway), PercentEncoding.encode(query), form,
                call.files(), timeout);
    }

    private static Map<String, String> both(Map<String, String> query, Map<String, String> form) {
        Map<String, String> both = new TreeMap<>(query);
        both.putAll(form);
        return both;
    }

    // What is wrong with a URL is told by quoting it, so the path has to be right before token and signature follow it.
    private static String path(LazadaCall call, URI gateway) {
        String path = call.operation().path();
        if (isPlain(path)) {
            return path;
        }
        try {
            URI address = new URI(gateway + path);
            if (address.getRawQuery() == null && address.getRawFragment() == null) {
                return path;
            }
        } catch (URISyntaxException e) {
            throw Refusals.request(call, "The path cannot be part of a URL (" + e.getReason() + "); it reads like /order/get");
        }
        throw Refusals.request(call, "The path has a query or a fragment; give parameters as parameters");
    }

    // as those of the catalogue are; to have the others parsed costs more than to sign them
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) != '/' && !PercentEncoding.isUnreserved(path.charAt(i))) {
                return false;
            }
        }
        return path.startsWith("/");
    }

    private static void checkFile(LazadaCall call, String name, LazadaFile file) {
        if ((file.path() == null) == (file.bytes() == null)) {
            throw Refusals.request(call, "The file '" + name + "' must have either a path or bytes; give one of them");
        }
    }

    private Map<String, String> system(String accessToken, Instant now) {
        Map<String, String> system = new TreeMap<>();
        system.put("app_key", appKey);
        system.put("sign_method", "sha256");
        system.put("timestamp", Long.toString(now.toEpochMilli()));
        if (accessToken != null) {
            system.put("access_token", accessToken);
        }
        return system;
    }

    // Official clients disagree on whether a blank value is signed, so none is ever sent.
    private static void addBusiness(LazadaCall call, Map<String, String> to) {
        call.parameters().forEach((name, value) -> {
            if (LazopSigner.SYSTEM_PARAMETERS.contains(name)) {
                throw Refusals.request(call, "The parameter '" + name + "' is set by the client itself and would break the"
                        + " signature; remove it from the parameters");
            }
            if (!name.isBlank() && !value.isBlank()) {
                to.put(name, value);
            }
        });
    }
}
