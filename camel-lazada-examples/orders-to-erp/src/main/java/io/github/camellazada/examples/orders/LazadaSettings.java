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
package io.github.camellazada.examples.orders;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Checks at start that the app is set at all, in the words of whoever set it. */
final class LazadaSettings {
    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.of(
            "camel.component.lazada.app-key", "LAZADA_APP_KEY",
            "camel.component.lazada.app-secret", "LAZADA_APP_SECRET",
            "LAZADA_TOKEN_KEY", "LAZADA_TOKEN_KEY"));

    private LazadaSettings() {
    }

    /** Fails with the environment variable that is missing. */
    static void check(UnaryOperator<String> setting) {
        VARIABLES.forEach((name, variable) -> {
            if (setting.apply(name).isBlank()) {
                throw new IllegalStateException(variable + " is not set, so Lazada cannot be called. Set it in the"
                        + " environment, or " + name + " in application.properties.");
            }
        });
    }
}
