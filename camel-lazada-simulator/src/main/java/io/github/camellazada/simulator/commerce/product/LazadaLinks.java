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
package io.github.camellazada.simulator.commerce.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells links that stay within Lazada from links that lead elsewhere. */
final class LazadaLinks {
    /** Code for a link that leads elsewhere. */
    static final String OUTER = "4138";
    /** The last two stand in for Lazada's picture hosts in this simulated world. */
    private static final List<String> HOSTS = List.of("slatic.net", "lazcdn.com", "alicdn.com", "lazada.sg", "lazada.com.my",
            "lazada.co.th", "lazada.vn", "lazada.com.ph", "lazada.co.id", "www.example.com", "localhost");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    /** The simulator's own files; clients know its host by names that it does not. */
    private static final Pattern OWN_FILE = Pattern.compile("(?::\\d{1,5})?/files/(?:images|products|videos)/[A-Za-z0-9_-]");

    private LazadaLinks() {
    }

    /** Whether a text is one link that stays within Lazada. */
    static boolean isOne(String url) {
        List<String> hosts = hosts(url);
        return hosts.size() == 1 && (url.startsWith("http://") || url.startsWith("https://")) && isLazadas(hosts.get(0));
    }

    /** Whether any link in a text leads elsewhere. */
    static boolean leadElsewhere(String text) {
        return !hosts(text).stream().allMatch(LazadaLinks::isLazadas);
    }

    private static boolean isLazadas(String host) {
        return LOOPBACK.contains(host) || HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    /** What follows each {@code ://}, up to the first character that no host has. */
    private static List<String> hosts(String text) {
        List<String> hosts = new ArrayList<>();
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
            StringBuilder host = new StringBuilder();
            for (int i = at + 3; i < text.length() && isPartOfHost(text.charAt(i)); i++) {
                host.append(Character.toLowerCase(text.charAt(i)));
            }
            boolean own = OWN_FILE.matcher(text).region(at + 3 + host.length(), text.length()).lookingAt();
            hosts.add(own ? "localhost" : host.toString());
        }
        return hosts;
    }

    private static boolean isPartOfHost(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '[' || c == ']';
    }
}
