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
package io.github.camellazada.simulator.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Serves the console in the browser from the jar; it steers the simulator through the admin API and loads nothing else. */
public final class ConsolePages {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, Page> PAGES = Map.of("/", new Page("index.html", "text/html;charset=UTF-8"), "/console.js",
            new Page("console.js", "text/javascript;charset=UTF-8"), "/console.css",
            new Page("console.css", "text/css;charset=UTF-8"));

    private ConsolePages() {
    }

    /** Whether the request is for the console. */
    public static boolean serves(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && PAGES.containsKey(request.path());
    }

    /** Answers a request for the console. */
    public static void handle(HttpServerRequest request) {
        Page page = PAGES.get(request.path());
        HttpServerResponse response = request.response().putHeader("Content-Type", page.type())
                .putHeader("Content-Security-Policy", POLICY).putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer").putHeader("Cache-Control", "no-cache");
        response.end(Buffer.buffer(page.read()));
    }

    private record Page(String resource, String type) {

        byte[] read() {
            try (InputStream in = ConsolePages.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The simulator's jar lacks its resource " + resource + "; build it anew");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("The simulator's resource " + resource + " cannot be read", e);
            }
        }
    }
}
