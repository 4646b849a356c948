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

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Says which text the simulator signed where a signature is wrong, and what the caller may have done instead. Lazada itself
 * tells neither. The secret is not in it, tokens are left out.
 */
final class SignatureHelp {
    private static final Set<String> SECRET = Set.of("access_token", "refresh_token", "code");
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_TEXT = 2_000;

    private SignatureHelp() {
    }

    static String of(String secret, WireRequest request) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        String given = parameters.remove("sign");
        return hint(secret, given, request, parameters) + "; the simulator signed: " + text(request.path(), parameters);
    }

    private static String hint(String secret, String given, WireRequest request, Map<String, String> parameters) {
        String site = request.site();
        return Stream.of("/rest", "/" + site + "/rest")
                .filter(prefix -> Signature.of(secret, prefix + request.path(), parameters).equalsIgnoreCase(given)).findFirst()
                .map(prefix -> "the caller signed the path with the prefix " + prefix
                        + ", which belongs to the address and not to the path")
                .or(() -> Signature.of(secret, "", parameters).equalsIgnoreCase(given)
                        ? Optional.of("the caller left the path out")
                        : Optional.empty())
                .or(() -> Signature.of(secret, request.path(), parameters).equals(given.toUpperCase(Locale.ROOT))
                        ? Optional.of("the signature has to be in upper case")
                        : Optional.empty())
                .orElse("another secret, path or value was signed");
    }

    private static String text(String path, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder(path);
        parameters
                .forEach((name, value) -> text.append(name).append(SECRET.contains(name) ? "***" : cut(value, LONGEST_VALUE)));
        return cut(text.toString(), LONGEST_TEXT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
