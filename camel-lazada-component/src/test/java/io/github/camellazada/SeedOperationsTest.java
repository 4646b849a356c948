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
package io.github.camellazada;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.exception.LazadaRequestException;
import io.github.camellazada.simulator.gateway.ReceivedRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation that the seed documents name through its endpoint, over real HTTP, and compares request and answer
 * with fixtures that were written from Lazada's documents.
 */
class SeedOperationsTest {
    private static final int SEED_OPERATIONS = 98;

    private static SeedWorld world;
    private static CamelContext context;

    @BeforeAll
    static void start() {
        world = new SeedWorld();
        context = new DefaultCamelContext();
        context.disableJMX();
        LazadaComponent lazada = new LazadaComponent();
        LazadaConfiguration configuration = lazada.getConfiguration();
        configuration.setAppKey(world.simulator().appKey());
        configuration.setAppSecret(world.simulator().appSecret());
        configuration.setCountry(LazadaCountry.SG);
        configuration.setTokenStore(world.tokens());
        configuration.setServerUrl(world.simulator().serverUrl("sg"));
        configuration.setAuthServerUrl(world.simulator().authServerUrl());
        configuration.setClock(world.simulator().clock());
        context.addComponent("lazada", lazada);
        context.start();
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        world.close();
    }

    static List<SeedFixture> fixtures() {
        return SeedFixture.all();
    }

    @Test
    void everySeedOperationHasAFixture() {
        List<String> called = fixtures().stream().map(fixture -> fixture.request().path("path").asText()).distinct().sorted()
                .toList();

        assertThat(called).hasSize(SEED_OPERATIONS).containsExactlyElementsOf(SeedFixture.seedPaths());
    }

    /** The fourth of the guide's stock cases: the request is the first one's, the goods lie elsewhere. */
    @Test
    void stockInALazadaWarehouseIsNotWritten() {
        SeedFixture fixture = SeedFixture.of("product-price-quantity-update.single-warehouse");
        SeedCase seedCase = new SeedCase(world, context);
        seedCase.bringAbout("productInLazadaWarehouse");
        seedCase.prepare(fixture);

        assertThat(seedCase.send(fixture).getException()).isInstanceOf(LazadaRequestException.class)
                .hasMessageContaining("Lazada warehouse");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theRequestOnTheWireAndTheAnswerAreAsDocumented(SeedFixture fixture) {
        SeedCase seedCase = new SeedCase(world, context);
        seedCase.prepare(fixture);
        world.simulator().clearReceived();

        JsonNode answer = seedCase.call(fixture);

        List<ReceivedRequest> received = world.simulator().received();
        assertThat(received).hasSize(1);
        assertThat(WireExpectation.problems(received.get(0), seedCase.filled(fixture.request()))).as("on the wire").isEmpty();
        assertThat(AnswerShape.problems(answer, fixture.content().path("answer"))).as("in the answer").isEmpty();
    }
}
