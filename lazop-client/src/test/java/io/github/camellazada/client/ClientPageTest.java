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
package io.github.camellazada.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.client.example.NewOrders;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the example of the page about the client, and holds the page to it. */
class ClientPageTest {
    private static final Path PAGE = Path.of("../docs/client.adoc");
    private static final Path EXAMPLE = Path.of("src/test/java/io/github/camellazada/client/example/NewOrders.java");

    @Test
    void thePageShowsTheExample() throws Exception {
        Matcher block = Pattern.compile("`NewOrders.java`:\n\n\\[source,java]\n----\n(.*?)----", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        String source = Files.readString(EXAMPLE);

        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).isEqualTo(source.substring(source.indexOf("import ")));
    }

    @Test
    void theExamplePrintsTheOrders() throws Exception {
        try (LazadaSimulator lazada = LazadaSimulator.startOnFreePort()) {
            lazada.sellers().add("1001", "sg");
            Commerce commerce = lazada.module(Commerce.class);
            long mug = commerce.product("1001").sku("MUG").price("12.90").stock(9).add().skuId();
            long order = commerce.placeOrder("1001", mug);
            commerce.pay("1001", order);

            assertThat(run(lazada)).contains("Order " + order + ": [\"pending\"]");
        }
    }

    private static String run(LazadaSimulator lazada) throws Exception {
        Path printed = Files.createTempFile("new-orders", ".log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), NewOrders.class.getName()).redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("LAZADA_APP_KEY", lazada.appKey());
        builder.environment().put("LAZADA_APP_SECRET", lazada.appSecret());
        builder.environment().put("LAZADA_ACCESS_TOKEN", lazada.tokens().issue("1001").accessToken());
        builder.environment().put("LAZADA_SERVER_URL", lazada.serverUrl());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the program ends by itself").isTrue();
            return Files.readString(printed);
        } finally {
            process.destroyForcibly();
            Files.delete(printed);
        }
    }

    /** What this test has on its class path, without Camel. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("camel-(?!lazada).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
