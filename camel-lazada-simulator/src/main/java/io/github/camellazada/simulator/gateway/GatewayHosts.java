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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The host names of Lazada's gateways (documented, pages 108065 and 108260), for clients whose hosts are fixed. */
public final class GatewayHosts {
    private static final Map<String, String> SITES = Map.of("api.lazada.sg", "sg", "api.lazada.com.my", "my",
            "api.lazada.co.th", "th", "api.lazada.vn", "vn", "api.lazada.com.ph", "ph", "api.lazada.co.id", "id");
    private static final String AUTH = "auth.lazada.com";

    private GatewayHosts() {
    }

    /** The country whose gateway has that name, or {@code null} where the name stands for none. */
    public static String site(String host) {
        return host == null ? null : SITES.get(host.toLowerCase(Locale.ROOT));
    }

    /** All the names, for the certificate of a server that listens on that address. */
    public static List<String> names(String address) {
        List<String> names = new ArrayList<>(List.of(address, "localhost", "127.0.0.1", "::1", AUTH));
        names.addAll(SITES.keySet());
        return names;
    }
}
