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
package io.github.camellazada.push.http;

import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.util.FileUtil;
import org.apache.camel.util.URISupport;

/** Looks for a route that serves a path already: of two at one path an HTTP server asks only the one that came first. */
final class PathConflictCheck {
    private static final String SERVED = "platform-http:";
    private static final String RESTRICTION = "httpMethodRestrict";

    private PathConflictCheck() {
    }

    static void refuse(CamelContext context, String method, String path) {
        context.getRoutes().stream().filter(route -> serves(route, method, path)).findFirst().ifPresent(route -> {
            throw new IllegalStateException("Lazada's requests to " + path + " would go to the route '" + route.getRouteId()
                    + "', which serves that path as well (from(\"" + SERVED + path + "\")). Set another path there, or another"
                    + " one here (pushPath or authorizePath) and the matching URL in the console of the app");
        });
    }

    private static boolean serves(Route route, String method, String path) {
        String[] uri = route.getEndpoint().getEndpointUri().split("\\?", 2);
        return uri[0].startsWith(SERVED) && normal(uri[0].substring(SERVED.length())).equals(normal(path))
                && (uri.length == 1 || takes(uri[1], method));
    }

    private static boolean takes(String options, String method) {
        try {
            Map<String, Object> parsed = URISupport.parseQuery(options);
            return parsed.get(RESTRICTION) == null || Arrays.stream(parsed.get(RESTRICTION).toString().split(","))
                    .anyMatch(allowed -> allowed.trim().equalsIgnoreCase(method));
        } catch (URISyntaxException e) {
            return true;
        }
    }

    private static String normal(String path) {
        return FileUtil.stripTrailingSeparator(FileUtil.stripLeadingSeparator(path));
    }
}
