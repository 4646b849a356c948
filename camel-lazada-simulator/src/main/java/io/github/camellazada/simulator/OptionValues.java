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

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The values that stand on a command line, each read as what its option takes. */
final class OptionValues {
    private static final Set<String> FLAGS = Set.of("lenient", "tls");
    private static final Set<String> NAMES = Set.of("port", "host", "push-url", "callback-url", "app-key", "app-secret",
            "sellers", "orders",
            "rate", "speed", "ca-file");

    private final Map<String, String> values = new TreeMap<>();

    private OptionValues() {
    }

    static OptionValues read(List<String> arguments) {
        OptionValues given = new OptionValues();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (FLAGS.contains(name)) {
                given.values.put(name, parts.length == 2 ? truth(parts[0], parts[1]) : "true");
            } else if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no option " + parts[0]);
            } else if (parts.length == 2) {
                given.values.put(name, parts[1]);
            } else {
                String value = rest.hasNext() ? rest.next() : "--";
                if (value.startsWith("--")) {
                    throw new IllegalArgumentException("The option " + argument + " has no value");
                }
                given.values.put(name, value);
            }
        }
        given.values.values().removeIf(String::isBlank);
        return given;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise).strip();
    }

    boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    int whole(String name, int otherwise, int highest) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) > highest) {
            throw new IllegalArgumentException(
                    "The option --" + name + " takes a whole number from 0 to " + highest + ", not " + value);
        }
        return Integer.parseInt(value);
    }

    double number(String name, double otherwise) {
        String value = text(name, Double.toString(otherwise));
        if (!value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("The option --" + name + " takes a number of at least zero, not " + value);
        }
        return Double.parseDouble(value);
    }

    URI url(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("https?://[^/\\s]+\\S*")) {
            throw new IllegalArgumentException(
                    "The option --" + name + " takes a URL like http://127.0.0.1:8080/lazada/push, not " + value);
        }
        return URI.create(value);
    }

    private static String truth(String name, String value) {
        if (!Set.of("true", "false", "").contains(value)) {
            throw new IllegalArgumentException("The option " + name + " takes true, false or no value, not " + value);
        }
        return value;
    }
}
