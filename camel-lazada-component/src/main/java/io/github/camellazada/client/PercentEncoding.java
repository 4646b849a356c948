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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** Writes parameters for a query and for a form body; a blank is {@code %20}, which both read alike. */
public final class PercentEncoding {

    private PercentEncoding() {
    }

    /** The pairs, joined by ampersands. */
    public static String encode(Map<String, String> parameters) {
        StringJoiner pairs = new StringJoiner("&");
        parameters.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return pairs.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
