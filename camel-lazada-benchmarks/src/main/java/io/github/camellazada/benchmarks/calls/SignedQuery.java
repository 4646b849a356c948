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
package io.github.camellazada.benchmarks.calls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import io.github.camellazada.client.protocol.LazopSigner;

/** Puts the query of a call together by hand, as a program without the component has to. */
final class SignedQuery {
    private final LazopSigner signer = new LazopSigner(Caller.APP_SECRET);

    String of(int offset) {
        Map<String, String> parameters = parameters(offset);
        parameters.put("sign", signer.sign(Caller.PATH, parameters));
        return text(parameters);
    }

    static Map<String, String> parameters(int offset) {
        Map<String, String> parameters = ofSystem();
        parameters.put("created_after", Caller.CREATED_AFTER);
        parameters.put("status", "pending");
        parameters.put("limit", "100");
        parameters.put("offset", Integer.toString(offset));
        return parameters;
    }

    /** What each call has beside its own parameters and the signature. */
    static Map<String, String> ofSystem() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("app_key", Caller.APP_KEY);
        parameters.put("access_token", Caller.ACCESS_TOKEN);
        parameters.put("sign_method", "sha256");
        parameters.put("timestamp", Long.toString(System.currentTimeMillis()));
        return parameters;
    }

    static String text(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
