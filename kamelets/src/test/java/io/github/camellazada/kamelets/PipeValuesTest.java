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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.product.ProductDraft;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Values of a Pipe with signs that a URI would encode: they arrive as they are, or the start is refused. */
class PipeValuesTest {
    private static final String PIPE = """
            apiVersion: camel.apache.org/v1
            kind: Pipe
            metadata:
              name: values
            spec:
              source:
                uri: "direct:in"
              steps:
                - ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: insert-header-action}
                  properties: {name: CamelLazadaSellerId, value: "RAW(${header.seller})"}
              sink:
                ref: {kind: Kamelet, apiVersion: camel.apache.org/v1, name: lazada-stock-sink}
                properties: {%s}
            """;

    @TempDir
    private Path folder;

    @Test
    void aWrappedValueArrivesAsItIs() throws Exception {
        try (PipeRun run = new PipeRun("camel.component.lazada.server-url", "camel.component.lazada.access-token")) {
            ProductDraft.Listed mug = run.shop().product(PipeRun.SELLER).sku("MUG").stock(9).add();
            start(run, "serverUrl: 'RAW({{gateway}})', accessToken: 'RAW({{token}})', maxWaitTime: 5s",
                    Map.of("gateway", run.lazada().serverUrl("sg"),
                            "token", run.lazada().tokens().issue(PipeRun.SELLER).accessToken()));

            assertThat(setStock(run, mug)).isEqualTo(4);
        }
    }

    @Test
    void aBeanIsFoundByItsNameAndAHeaderOfTheMessageNamesTheSeller() throws Exception {
        String store = "#class:" + MemoryTokenStore.class.getName();
        try (PipeRun run = new PipeRun("camel.component.lazada.access-token")) {
            ProductDraft.Listed mug = run.shop().product(PipeRun.SELLER).sku("MUG").stock(9).add();
            start(run, "tokenStore: 'RAW(#bean:tokens)'",
                    Map.of("camel.beans.tokens", store, "camel.beans.otherTokens", store));
            SimulatedToken grant = run.lazada().tokens().issue(PipeRun.SELLER);
            Instant later = run.lazada().clock().instant().plus(Duration.ofDays(1));
            run.context().getRegistry().lookupByNameAndType("tokens", MemoryTokenStore.class)
                    .save(new TokenKey(run.lazada().appKey(), PipeRun.SELLER, "sg"),
                            new LazadaToken(grant.accessToken(), later, grant.refreshToken(), later))
                    .toCompletableFuture().join();

            assertThat(setStock(run, mug)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serverUrl: 'http://127.0.0.1:1/rest'",
            "tokenStore: '#bean:tokens'", "freezeWindows: 'sg 2026-11-10T15:30:00Z/2026-11-11T16:00:00Z stock'"})
    void aValueThatArrivesEncodedIsRefusedAtTheStart(String property) {
        String name = property.substring(0, property.indexOf(':'));
        try (PipeRun run = new PipeRun()) {
            assumeTrue(PlainValues.encodes(new DefaultCamelContext().getVersion()), "this Camel encodes nothing");
            assertThatThrownBy(() -> start(run, property, Map.of("lazada.secret", "s3cret")))
                    .hasStackTraceContaining("lazada-stock-sink: the value of '" + name + "' has arrived URL-encoded")
                    .hasStackTraceContaining("RAW(")
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("s3cret"));
        }
    }

    /** From 4.18.1 on Camel resolves it before it encodes the rest. */
    @Test
    void aPlaceholderIsResolvedOrRefusedAtTheStart() throws Exception {
        try (PipeRun run = new PipeRun("camel.component.lazada.app-secret")) {
            Map<String, String> settings = Map.of("lazada.secret", run.lazada().appSecret());
            Throwable failure = catchThrowable(() -> start(run, "appSecret: '{{lazada.secret}}'", settings));
            if (failure == null) {
                assertThat(setStock(run, run.shop().product(PipeRun.SELLER).sku("MUG").stock(9).add())).isEqualTo(4);
            } else {
                assertThat(failure).hasStackTraceContaining("the value of 'appSecret' has arrived URL-encoded")
                        .hasStackTraceContaining("RAW(")
                        .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain(run.lazada().appSecret()));
            }
        }
    }

    /** The rule of the version that runs here is tested above, by a Pipe. */
    @Test
    void aCamelThatHandsOnValuesPlainMayHandOnOneWithPercentSigns() {
        assertThat(PlainValues.encodes("4.17.0")).isTrue();
        assertThat(PlainValues.encodes("4.18.2")).isTrue();
        assertThat(PlainValues.encodes("4.22.0")).isFalse();
        assertThat(PlainValues.encodes("4.23.0-SNAPSHOT")).isFalse();
        assertThat(PlainValues.encodes("5.0.0")).isFalse();
    }

    private static int setStock(PipeRun run, ProductDraft.Listed product) {
        run.context().createProducerTemplate().sendBodyAndHeader("direct:in",
                "{\"itemId\": %d, \"skuId\": %d, \"quantity\": 4}".formatted(product.itemId(), product.skuId()), "seller",
                PipeRun.SELLER);
        return run.shop().stock(PipeRun.SELLER, product.skuId()).get(0).sellable();
    }

    private void start(PipeRun run, String properties, Map<String, String> settings) throws Exception {
        run.start(Files.writeString(folder.resolve("pipe.yaml"), PIPE.formatted(properties)), settings);
    }
}
