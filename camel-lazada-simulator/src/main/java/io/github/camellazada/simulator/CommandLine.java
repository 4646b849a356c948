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
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.simulator.world.SimulatedSeller;

/**
 * The options with which a simulator is started alone. A blank value is as an absent one.
 *
 * @param port      port to listen on
 * @param host      address to listen on
 * @param pushUrl   the app's callback URL, or {@code null}
 * @param callback  the only redirect that sellers are sent back to, or {@code null}
 * @param appKey    the app's key
 * @param appSecret the app's secret
 * @param sellers   seller to country, {@code cb} for cross-border
 * @param orders    how many orders the first seller gets
 * @param rate      how many of them in a second
 * @param speed     how many simulated seconds go by in one
 * @param lenient   whether input that Lazada's documented rules refuse is taken
 * @param tls       whether HTTPS is spoken instead of HTTP
 * @param caFile    where the certificate goes that clients have to trust, with TLS
 */
record CommandLine(int port, String host, URI pushUrl, URI callback, String appKey, String appSecret,
        Map<String, String> sellers, int orders,
        double rate, double speed, boolean lenient, boolean tls, Path caFile) {

    static final String HELP = """
            Options, all of them with a default:
              --port=8085                  port to listen on, 0 for a free one
              --host=127.0.0.1             address to listen on
              --push-url=URL               the app's callback; without one nothing is pushed
              --callback-url=URL           the only redirect that sellers are sent back to; without one any
              --app-key=123456             key of the app
              --app-secret=helloworld      secret of the app
              --sellers=1001:sg,2002:cb    sellers with their country, cb for cross-border
              --orders=0                   how many orders the first seller gets
              --rate=10                    how many of them in a second of simulated time
              --speed=1                    how many simulated seconds go by in one, 0 to stop the clock
              --lenient                    take input that Lazada's documented rules refuse
              --tls                        speak HTTPS; the certificate is made at the start
              --ca-file=lazada-simulator-ca.pem
                                           file for the certificate that clients have to trust, with --tls
              --help                       print this and end
            """;

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_ORDERS = 1_000_000;

    CommandLine {
        sellers = Collections.unmodifiableMap(new LinkedHashMap<>(sellers));
    }

    /** Reads {@code --name=value}, {@code --name value} and {@code --flag}. */
    static CommandLine parse(String... arguments) {
        OptionValues given = OptionValues.read(List.of(arguments));
        return new CommandLine(given.whole("port", 8085, HIGHEST_PORT), given.text("host", "127.0.0.1"), given.url("push-url"),
                given.url("callback-url"),
                given.text("app-key", "123456"), given.text("app-secret", "helloworld"),
                sellers(given.text("sellers", "1001:sg")), given.whole("orders", 0, MOST_ORDERS), rate(given),
                given.number("speed", 1), given.flag("lenient"), given.flag("tls"),
                Path.of(given.text("ca-file", "lazada-simulator-ca.pem")));
    }

    private static double rate(OptionValues given) {
        double rate = given.number("rate", 10);
        if (rate == 0) {
            throw new IllegalArgumentException("The option --rate takes a number above zero");
        }
        return rate;
    }

    private static Map<String, String> sellers(String text) {
        Map<String, String> sellers = new LinkedHashMap<>();
        for (String seller : text.split(",")) {
            String[] parts = seller.split(":", 2);
            String country = parts.length == 2 ? parts[1].strip() : "sg";
            boolean known = SimulatedSeller.SITES.contains(country) || SimulatedSeller.CROSS_BORDER.equals(country);
            if (parts[0].isBlank() || !known) {
                throw new IllegalArgumentException("The option --sellers takes sellers like 1001:sg,2002:cb, not '" + seller
                        + "'; the countries are " + String.join(", ", SimulatedSeller.SITES) + " and cb");
            }
            if (sellers.put(parts[0].strip(), country) != null) {
                throw new IllegalArgumentException("The option --sellers names " + parts[0].strip() + " twice");
            }
        }
        return sellers;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CommandLine[port " + port + ", sellers " + sellers + "]";
    }
}
