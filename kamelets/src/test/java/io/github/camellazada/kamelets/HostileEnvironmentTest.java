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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.LazadaEndpoint;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Kamelets in a process whose environment has variables named like their properties. */
class HostileEnvironmentTest {
    private static final List<String> FOREIGN = List.of("ACCESS_TOKEN=foreign", "ACCESSTOKEN=foreign", "COUNTRY=TH",
            "PROXY_HOST=127.0.0.1", "PROXYHOST=127.0.0.1", "MAX_RETRIES=many", "SELLER=9999", "COMPONENT=timer",
            "SERVER_URL=http://127.0.0.1:1/rest", "PRIORITY=NONE", "MODE=push", "TOPICS=im-message", "DELAY=never");

    @TempDir
    private Path folder;

    @Test
    void withoutAValueTheComponentsOwnSettingCounts() throws Exception {
        assertThat(stockSetBesideForeignVariables("component")).isEqualTo("stock 4, source stream");
    }

    @Test
    void aValueThatTheKameletWasGivenCounts() throws Exception {
        assertThat(stockSetBesideForeignVariables("kamelet")).isEqualTo("stock 4, source stream");
    }

    private String stockSetBesideForeignVariables(String where) throws Exception {
        Path log = folder.resolve("application.log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Application.class.getName(), where)
                .redirectErrorStream(true).redirectOutput(log.toFile());
        FOREIGN.forEach(variable -> builder.environment().put(variable.split("=")[0], variable.split("=")[1]));
        Process application = builder.start();
        try {
            assertThat(application.waitFor(120, TimeUnit.SECONDS)).isTrue();
            List<String> lines = Files.readAllLines(log);
            return lines.stream().filter(line -> line.startsWith("stock ")).findFirst()
                    .orElseGet(() -> String.join("\n", lines));
        } finally {
            application.destroyForcibly();
        }
    }

    /** Sets a stock by the sink and prints the stock that Lazada has then. */
    static final class Application {
        public static void main(String[] where) throws Exception {
            if (where[0].equals("component")) {
                try (PipeRun run = new PipeRun()) {
                    set(run, Map.of());
                }
            } else {
                try (PipeRun run = new PipeRun("camel.component.lazada.access-token", "camel.component.lazada.server-url",
                        "camel.component.lazada.country")) {
                    String kamelet = "camel.kamelet.lazada-stock-sink.";
                    set(run, Map.of(kamelet + "accessToken", run.lazada().tokens().issue(PipeRun.SELLER).accessToken(),
                            kamelet + "serverUrl", run.lazada().serverUrl("sg"), kamelet + "country", "SG"));
                }
            }
        }

        private static void set(PipeRun run, Map<String, String> settings) throws Exception {
            ProductDraft.Listed mug = run.shop().product(PipeRun.SELLER).sku("MUG").stock(9).add();
            Path pipe = Files.createTempFile("pipe", ".yaml");
            Files.writeString(pipe, """
                    apiVersion: camel.apache.org/v1
                    kind: Pipe
                    metadata: {name: stock}
                    spec:
                      source: {uri: "direct:in"}
                      sink:
                        ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: lazada-stock-sink}
                    """);
            run.start(pipe, settings);
            run.context().createProducerTemplate().sendBody("direct:in",
                    "{\"itemId\": %d, \"skuId\": %d, \"quantity\": 4}".formatted(mug.itemId(), mug.skuId()));
            System.out.println("stock " + run.shop().stock(PipeRun.SELLER, mug.skuId()).get(0).sellable() + ", source "
                    + source(run.context()));
            Files.delete(pipe);
        }

        /** From what a source consumes that was given no mode. */
        private static LazadaOperation source(CamelContext context) throws Exception {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("kamelet:lazada-orders-source?sellerId=1001&accessToken=any&country=SG").to("mock:orders");
                }
            });
            return context.getEndpoints().stream().filter(LazadaEndpoint.class::isInstance).map(LazadaEndpoint.class::cast)
                    .map(LazadaEndpoint::getOperation).filter(Set.of(LazadaOperation.PUSH, LazadaOperation.STREAM)::contains)
                    .findFirst().orElseThrow();
        }
    }
}
