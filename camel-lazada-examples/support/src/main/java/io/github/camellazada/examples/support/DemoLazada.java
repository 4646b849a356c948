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
package io.github.camellazada.examples.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A simulated Lazada with one seller in Singapore, and an example that is set to it; for demos and tests. The application
 * can be stopped and started again, as a process would be: database, files and Lazada stay.
 */
public final class DemoLazada implements AutoCloseable {
    /** The seller, who has authorized the app. */
    public static final String SELLER = "1000001";

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final MemoryTokenStore tokens = new MemoryTokenStore();
    private final Map<TokenKey, LazadaToken> authorized = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final DemoApplication example;
    private final Path folder;
    private Main main;
    private boolean sharesClock;
    private URI pushUrl;

    private DemoLazada(DemoApplication example, Path folder) {
        this.example = example;
        this.folder = folder;
        addSeller(SELLER, "sg");
        component("lazada");
        set("data.dir", folder.toString());
    }

    /** A Lazada for an example that keeps its data in a new temporary folder. */
    public static DemoLazada start(DemoApplication example) throws IOException {
        return start(example, Files.createTempDirectory(example.name()));
    }

    /** A Lazada for an example that keeps its data in that folder. */
    public static DemoLazada start(DemoApplication example, Path folder) {
        return new DemoLazada(example, folder);
    }

    /** Adds a seller on a site, who has authorized the app. */
    public DemoLazada addSeller(String seller, String site) {
        simulator.sellers().add(seller, site);
        SimulatedToken token = simulator.tokens().issue(seller);
        TokenKey key = new TokenKey(simulator.appKey(), seller, site);
        authorized.put(key, new LazadaToken(token.accessToken(), token.expiresAt(), token.refreshToken(),
                token.refreshExpiresAt()));
        tokens.save(key, authorized.get(key)).toCompletableFuture().join();
        return this;
    }

    /** Sets the application, before it is started. */
    public DemoLazada set(String name, Object value) {
        settings.put(name, value.toString());
        return this;
    }

    /** Sets a component to this Lazada; {@code lazada} is set already, and a second app has a second component. */
    public DemoLazada component(String name) {
        option(name, "app-key", simulator.appKey());
        option(name, "app-secret", simulator.appSecret());
        option(name, "server-url", simulator.serverUrl());
        option(name, "auth-server-url", simulator.authServerUrl());
        option(name, "token-store", "#demoTokens");
        return this;
    }

    private void option(String component, String name, String value) {
        set("camel.component." + component + "." + name, value);
    }

    /** Lets Lazada push to the application's HTTP server, which gets a free port. */
    public DemoLazada pushes() {
        pushUrl = DemoProcess.freePushUrl();
        // a push that a slow machine answers late would come again only after half an hour
        simulator.push().patience(LONGEST_ANSWER);
        simulator.push().pushUrl(pushUrl);
        set("camel.server.host", "127.0.0.1");
        return set("camel.server.port", pushUrl.getPort());
    }

    /** Lets Lazada push to this process and to the other one in turn. */
    public void pushToNext(DemoProcess other) {
        URI last = simulator.push().pushUrl();
        simulator.push().pushUrl(pushUrl.equals(last) ? other.pushUrl() : pushUrl);
    }

    /** Lets Lazada push to this process alone. */
    public void pushHere() {
        simulator.push().pushUrl(pushUrl);
    }

    /** Keeps pushes, versions and watermarks in memory instead of the example's database. */
    public DemoLazada storesInMemory() {
        for (String store : List.of("push-inbox", "version-store", "watermark-store")) {
            option("lazada", store, "memory");
        }
        return this;
    }

    /** Lets the component go by Lazada's clock, which a test can turn: {@code simulator().clock().advance(...)}. */
    public DemoLazada sharedClock() {
        sharesClock = true;
        return this;
    }

    /** Starts the application. */
    public DemoLazada startApplication() {
        main = example.with(settings);
        main.bind("demoTokens", tokens);
        if (sharesClock) {
            main.configure().addConfiguration(new SharedClock(simulator.clock()));
        }
        main.start();
        return this;
    }

    /** Stops the application. */
    public void stopApplication() {
        if (main != null) {
            main.stop();
            main = null;
        }
    }

    /**
     * Another process of the example on the same database, which has to be a PostgreSQL, as an operator would start it.
     *
     * @param main its class with a main method
     * @param own  settings that differ from those of this process
     */
    public DemoProcess startProcess(Class<?> main, Map<String, String> own) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.remove("camel.component.lazada.token-store");
        URI itsPushUrl = DemoProcess.freePushUrl();
        all.put("camel.server.port", Integer.toString(itsPushUrl.getPort()));
        all.put("data.dir", Files.createTempDirectory(folder, "process").toString());
        all.putAll(own);
        return DemoProcess.start(main, example.name(), simulator.appKey(), authorized, all, itsPushUrl);
    }

    public LazadaSimulator simulator() {
        return simulator;
    }

    public Commerce commerce() {
        return simulator.module(Commerce.class);
    }

    /** How often Lazada was asked at that path. */
    public int calls(String path) {
        return simulator.received(path).size();
    }

    /** The database of the running application. */
    public JdbcClient database() {
        return JdbcClient.create(bean(example.name(), DataSource.class));
    }

    /** A bean of the running application. */
    public <T> T bean(String name, Class<T> type) {
        return main.getCamelContext().getRegistry().lookupByNameAndType(name, type);
    }

    /** The running application. */
    public Main application() {
        return main;
    }

    /** Sends a message to an endpoint of the running application. */
    public void send(String endpoint, Object body) {
        try (ProducerTemplate template = main.getCamelContext().createProducerTemplate()) {
            template.sendBody(endpoint, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the example's data. */
    public Path folder() {
        return folder;
    }

    /** Puts a whole file below the folder at once, for a route that waits for files. */
    public void drop(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Path written = Files.writeString(Files.createTempFile(folder, "dropped", ""), text);
        Files.move(written, target);
    }

    /** The text of a file below the folder; empty as long as it is not there. */
    public String read(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopApplication();
        simulator.close();
    }
}
