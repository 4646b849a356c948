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
package io.github.camellazada.authorize;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.camel.Exchange;

/**
 * What a browser brings to the address of the authorization: nothing at the start, code and state on its way back.
 *
 * @param code  the one-time code, or {@code null}
 * @param state the state, or {@code null}
 * @param error what went wrong at Lazada, or {@code null}
 */
public record AuthorizationRequest(String code, String state, String error) {

    public static AuthorizationRequest of(Exchange request) {
        return of(request.getMessage().getHeader(Exchange.HTTP_QUERY, "", String.class));
    }

    public static AuthorizationRequest of(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return new AuthorizationRequest(parameters.get("code"), parameters.get("state"), parameters.get("error"));
    }

    public boolean isStart() {
        return code == null && state == null && error == null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // an escape that is none: no code and no state look so
        }
    }

    /** Without code and state. */
    @Override
    public String toString() {
        return isStart() ? "start" : "return";
    }
}
