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
package io.github.camellazada.stock;

import java.util.List;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.outcome.LazadaItemOutcome.State;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.commerce.Commerce;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The route of docs/rules/stock.adoc. */
class StockRouteTest {
    private static final String SELLER = "1001";

    @Test
    void aRouteOfFewLinesWritesLevelsBySellerSku() throws Exception {
        try (LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
                DefaultCamelContext context = new DefaultCamelContext()) {
            simulator.sellers().add(SELLER, "sg");
            Commerce commerce = simulator.module(Commerce.class);
            long cup = commerce.product(SELLER).sku("CUP").stock(10).add().skuId();
            context.disableJMX();
            context.addComponent("lazada", component(simulator));
            context.getRegistry().bind("stock", new StockPlanner());
            context.addRoutes(new Writing());
            context.start();

            List<?> outcomes = context.createProducerTemplate().requestBody("direct:levels",
                    List.of(StockLevel.of("CUP", 4), StockLevel.of("NOBODY", 3)), List.class);

            assertThat(outcomes).as("%s", outcomes).map(StockOutcome.class::cast)
                    .extracting(outcome -> outcome.level().sellerSku(), StockOutcome::state)
                    .containsExactlyInAnyOrder(tuple("CUP", State.DONE), tuple("NOBODY", State.REJECTED));
            assertThat(commerce.stock(SELLER, cup).get(0).sellable()).isEqualTo(4);
        }
    }

    private static LazadaComponent component(LazadaSimulator simulator) throws Exception {
        MemoryTokenStore tokens = new MemoryTokenStore();
        tokens.save(new TokenKey(simulator.appKey(), SELLER, "sg"),
                new LazadaToken(simulator.tokens().issue(SELLER).accessToken(), null, null, null));
        LazadaComponent lazada = new LazadaComponent();
        lazada.getConfiguration().setAppKey(simulator.appKey());
        lazada.getConfiguration().setAppSecret(simulator.appSecret());
        lazada.getConfiguration().setTokenStore(tokens);
        lazada.getConfiguration().setSellerId(SELLER);
        lazada.getConfiguration().setCountry(LazadaCountry.SG);
        lazada.getConfiguration().setServerUrl(simulator.serverUrl());
        lazada.getConfiguration().setAuthServerUrl(simulator.authServerUrl());
        return lazada;
    }

    private static final class Writing extends RouteBuilder {
        @Override
        public void configure() {
            // tag::route[]
            from("direct:levels")
                    .setVariable("levels", body())
                    .setHeader("CamelLazadaParam.sku_seller_list", method("stock", "toRead"))
                    .filter(header("CamelLazadaParam.sku_seller_list").isNotNull())
                    .to("lazada:products-get?paging=true&outputType=pojo&bodyAs=ignore&param.filter=all"
                            + "&param.options=1&param.limit=50")
                    .bean("stock", "learn").end()
                    .setVariable("plan", method("stock", "plan"))
                    .setBody(simple("${variable.plan.document}"))
                    .filter(simple("${variable.plan.operation} != null"))
                    .toD("lazada:${variable.plan.operation}?failOn=never&onFreeze=hold").end()
                    .setBody(simple("${variable.plan.outcomes(${header.CamelLazadaItems})}"));
            // end::route[]
        }
    }
}
