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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.github.camellazada.simulator.FreePort;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An example in a process of its own, set to a Lazada that is simulated in this process. */
public final class DemoProcess implements AutoCloseable {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Process process;
    private final Path console;
    private final URI pushUrl;

    private DemoProcess(Process process, Path console, URI pushUrl) {
        this.process = process;
        this.console = console;
        this.pushUrl = pushUrl;
    }

    static DemoProcess start(Class<?> main, String name, String appKey, Map<TokenKey, LazadaToken> tokens,
            Map<String, String> settings, URI pushUrl) throws IOException {
        JdbcTokenStore store = new JdbcTokenStore(
                new DriverManagerDataSource(settings.get(name + ".db.url"), settings.get(name + ".db.user"),
                        settings.get(name + ".db.password")),
                TokenCipher.ofBase64(KEY), Runnable::run);
        store.createTables().toCompletableFuture().join();
        tokens.forEach((key, token) -> store.save(key, token).toCompletableFuture().join());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LAZADA_APP_KEY", appKey, "LAZADA_TOKEN_KEY", KEY));
        Path console = Path.of(settings.get("data.dir")).resolve("console.txt");
        return new DemoProcess(builder.redirectErrorStream(true).redirectOutput(console.toFile()).start(), console, pushUrl);
    }

    /** A URL for pushes to a process that does not run yet. */
    static URI freePushUrl() {
        return URI.create("http://127.0.0.1:" + FreePort.next() + "/lazada/push");
    }

    URI pushUrl() {
        return pushUrl;
    }

    /** What it has said so far. */
    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, whatever it is doing. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
