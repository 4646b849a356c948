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
package io.github.camellazada.kamelets;

import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.Main;

/** A Pipe as Camel Main runs it, beside a simulated Lazada with one seller. */
final class PipeRun implements AutoCloseable {
    static final String SELLER = "1001";

    private final LazadaSimulator lazada = LazadaSimulator.startOnFreePort();
    private final Main main = new Main();

    /** With a simulated app on the component {@code lazada}, except for the settings that are named. */
    PipeRun(String... without) {
        lazada.sellers().add(SELLER, "sg");
        Map<String, String> app = new HashMap<>();
        app.put("camel.component.lazada.app-key", lazada.appKey());
        app.put("camel.component.lazada.app-secret", lazada.appSecret());
        app.put("camel.component.lazada.access-token", lazada.tokens().issue(SELLER).accessToken());
        app.put("camel.component.lazada.country", "SG");
        app.put("camel.component.lazada.seller-id", SELLER);
        app.put("camel.component.lazada.server-url", lazada.serverUrl("sg"));
        app.keySet().removeAll(Set.of(without));
        app.forEach(main::addInitialProperty);
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", "0");
    }

    /** Starts a Pipe of this module with its application.properties, but for where Lazada is, and with these properties. */
    PipeRun start(String pipe, Map<String, String> properties, Path... further) throws Exception {
        Properties ofThePipes = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("pipes", "application.properties").toAbsolutePath())) {
            ofThePipes.load(file);
        }
        ofThePipes.stringPropertyNames().stream().filter(name -> name.startsWith("camel.beans") || name.endsWith("-store")
                || name.endsWith("-inbox")).forEach(name -> main.addInitialProperty(name, ofThePipes.getProperty(name)));
        main.addInitialProperty("camel.beans.shop.url", "jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        return start(Stream.concat(Stream.of(Path.of("pipes", pipe + ".yaml").toAbsolutePath()), Stream.of(further)),
                properties);
    }

    PipeRun start(Path pipe, Map<String, String> properties) throws Exception {
        return start(Stream.of(pipe), properties);
    }

    private PipeRun start(Stream<Path> pipes, Map<String, String> properties) throws Exception {
        properties.forEach(main::addInitialProperty);
        main.configure().withRoutesIncludePattern(pipes.map(pipe -> "file:" + pipe).collect(Collectors.joining(",")));
        main.start();
        VertxPlatformHttpServer http = context().hasService(VertxPlatformHttpServer.class);
        lazada.push().pushUrl(URI.create("http://127.0.0.1:" + http.getPort() + "/lazada/push"));
        return this;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    LazadaSimulator lazada() {
        return lazada;
    }

    Commerce shop() {
        return lazada.module(Commerce.class);
    }

    @Override
    public void close() {
        main.stop();
        lazada.close();
    }
}
