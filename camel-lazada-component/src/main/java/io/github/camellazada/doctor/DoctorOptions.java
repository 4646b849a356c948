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
package io.github.camellazada.doctor;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.NearestNames;

/**
 * What is to be examined. Secrets come from the environment and from files: other users of a machine can read a command line.
 *
 * @param appKey        key of the app
 * @param appSecret     secret of the app
 * @param accessToken   token of a seller, or {@code null}
 * @param country       the seller's country, or {@code null} where nothing names one
 * @param serverUrl     another gateway than Lazada's, or {@code null}
 * @param authServerUrl another auth host than Lazada's, or {@code null}
 * @param pushUrl       the app's callback URL, or {@code null}
 * @param configured    what else the application is configured with, such as its token store
 */
record DoctorOptions(String appKey, String appSecret, String accessToken, LazadaCountry country, String serverUrl,
        String authServerUrl, URI pushUrl, CommandEnvironment configured) {

    static final String HELP = """
            Looks whether an app of the Lazada Open Platform is set up to work. It reads only, and needs a few calls of the quota.
            Environment:
              LAZADA_APP_KEY, LAZADA_APP_SECRET   the app, from its page in the console
              LAZADA_ACCESS_TOKEN                 token of a seller; without it one of the token store is tried
              LAZADA_TOKEN_KEY                    key of the application's token store, file: or jdbc:
              LAZADA_JDBC_URL, LAZADA_JDBC_USER, LAZADA_JDBC_PASSWORD   the database of a token store jdbc:
              each of them also as NAME_FILE, the file that holds it, or as CAMEL_COMPONENT_LAZADA_APP_KEY and so on
            Options:
              --country=SG                        the seller's country: SG, MY, TH, VN, PH or ID
              --properties=application.properties the application's properties file, camel.component.lazada.app-key and so on;
                                                  country and URLs too, unless an option names them
              --push-url=https://erp.example.com/lazada/push
                                                  the app's callback URL, as the console has it
              --server-url=http://127.0.0.1:8085/{country}/rest
                                                  another gateway than Lazada's own, here the simulator
              --auth-server-url=http://127.0.0.1:8085/rest
                                                  another auth host than Lazada's own
              --help                              print this and end
            Ends with 0 where nothing keeps the app from working, 1 for problems, 2 for a wrong option, 3 where nothing was asked
            of Lazada.""";

    private static final Set<String> NAMES = Set.of("country", "properties", "push-url", "server-url", "auth-server-url");

    static DoctorOptions parse(Map<String, String> environment, String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no option " + parts[0] + ". Is --"
                        + NearestNames.of(parts[0], NAMES, 1).get(0) + " meant?");
            }
            if (parts.length == 1) {
                throw new IllegalArgumentException("The option " + parts[0] + " lacks its value: write " + parts[0] + "=VALUE");
            }
            given.put(name, parts[1]);
        }
        String pushUrl = given.get("push-url");
        CommandEnvironment configured = CommandEnvironment.of(environment, given.get("properties"));
        return new DoctorOptions(configured.get("LAZADA_APP_KEY"), configured.get("LAZADA_APP_SECRET"),
                configured.get("LAZADA_ACCESS_TOKEN"), country(either(given, "country", configured)),
                either(given, "server-url", configured), either(given, "auth-server-url", configured),
                pushUrl == null ? null : URI.create(pushUrl),
                configured);
    }

    /** From the command line, or else as the application is configured. */
    private static String either(Map<String, String> given, String name, CommandEnvironment configured) {
        String value = given.get(name);
        return value == null ? configured.get("LAZADA_" + name.toUpperCase(Locale.ROOT).replace('-', '_')) : value;
    }

    private static LazadaCountry country(String name) {
        return name == null
                ? null
                : LazadaCountry.ofSite(name).orElseThrow(() -> new IllegalArgumentException("'" + name
                        + "' is no country. --country, or camel.component.lazada.country of the application, is one of "
                        + LazadaCountry.NAMES));
    }

    /** The country to ask where no token says another one. */
    LazadaCountry anyCountry() {
        return country == null ? LazadaCountry.SG : country;
    }

    boolean hasApp() {
        return isText(appKey) && isText(appSecret);
    }

    boolean hasToken() {
        return isText(accessToken);
    }

    private static boolean isText(String value) {
        return value != null && !value.isBlank();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "DoctorOptions[app " + appKey + ", " + country + "]";
    }
}
