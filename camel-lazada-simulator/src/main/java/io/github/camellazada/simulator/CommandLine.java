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
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The options with which a simulator is started alone.
 *
 * @param port      port to listen on
 * @param host      address to listen on
 * @param pushUrl   the app's callback URL, or {@code null}
 * @param appKey    the app's key
 * @param appSecret the app's secret
 * @param sellers   seller to country, {@code cb} for cross-border
 * @param orders    how many orders the first seller gets
 * @param rate      how many of them in a second
 * @param speed     how many simulated seconds go by in one
 */
record CommandLine(int port, String host, URI pushUrl, String appKey, String appSecret, Map<String, String> sellers, int orders,
        double rate, double speed) {

    static final String HELP = """
            Options, all of them with a default:
              --port=8080                  port to listen on, 0 for a free one
              --host=127.0.0.1             address to listen on
              --push-url=URL               the app's callback; without one nothing is pushed
              --app-key=123456             key of the app
              --app-secret=helloworld      secret of the app
              --sellers=1001:sg,2002:cb    sellers with their country, cb for cross-border
              --orders=0                   how many orders the first seller gets
              --rate=10                    how many of them in a second of simulated time
              --speed=1                    how many simulated seconds go by in one
            """;

    private static final Set<String> NAMES = Set.of("port", "host", "push-url", "app-key", "app-secret", "sellers", "orders",
            "rate", "speed");

    CommandLine {
        sellers = Collections.unmodifiableMap(new LinkedHashMap<>(sellers));
    }

    /** Reads {@code --name=value} and {@code --name value}. */
    static CommandLine parse(String... arguments) {
        Map<String, String> given = new TreeMap<>();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no option " + parts[0]);
            }
            if (parts.length == 1 && !rest.hasNext()) {
                throw new IllegalArgumentException("The option " + argument + " has no value");
            }
            given.put(name, parts.length == 2 ? parts[1] : rest.next());
        }
        String pushUrl = given.get("push-url");
        return new CommandLine(number(given, "port", "8080", Integer::valueOf), given.getOrDefault("host", "127.0.0.1"),
                pushUrl == null ? null : URI.create(pushUrl), given.getOrDefault("app-key", "123456"),
                given.getOrDefault("app-secret", "helloworld"), sellers(given.getOrDefault("sellers", "1001:sg")),
                number(given, "orders", "0", Integer::valueOf), number(given, "rate", "10", Double::valueOf),
                number(given, "speed", "1", Double::valueOf));
    }

    private static Map<String, String> sellers(String text) {
        Map<String, String> sellers = new LinkedHashMap<>();
        Arrays.stream(text.split(",")).map(seller -> seller.split(":", 2))
                .forEach(seller -> sellers.put(seller[0].strip(), seller.length == 2 ? seller[1].strip() : "sg"));
        return sellers;
    }

    private static <T> T number(Map<String, String> given, String name, String otherwise, Function<String, T> reader) {
        String value = given.getOrDefault(name, otherwise);
        try {
            return reader.apply(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The option --" + name + " takes a number, not " + value, e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CommandLine[port " + port + ", sellers " + sellers + "]";
    }
}
