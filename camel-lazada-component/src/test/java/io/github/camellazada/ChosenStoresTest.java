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

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.CapturedLog;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a restart must not lose is kept in memory only where somebody chose that. */
class ChosenStoresTest {
    private static final String STREAM = "lazada:stream:orders?streamPush=false";
    private static final String LISTING = "lazada:orders-get?sellerId=1001";

    @ParameterizedTest
    @CsvSource({"prod, " + STREAM + "&watermarkStore=memory, versionStore",
            "prod, " + STREAM + "&versionStore=memory, watermarkStore",
            "prod, " + STREAM + "&versionStore=memory&watermarkStore=memory,",
            "prod, lazada:stream:stock?streamPush=false&versionStore=memory,",
            "prod, " + LISTING + ", watermarkStore", "prod, " + LISTING + "&watermarkStore=memory,",
            "prod, lazada:promotion-flexicombo-list?sellerId=1001,",
            "dev, " + STREAM + ",", "dev, " + LISTING + ","})
    void productionStartsWithStoresThatSomebodyChose(String profile, String uri, String missing) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext(); CapturedLog log = new CapturedLog()) {
            context.disableJMX();
            context.getCamelContextExtension().setProfile(profile);
            LazadaConfiguration configuration = context.getComponent("lazada", LazadaComponent.class).getConfiguration();
            configuration.setAppKey("123456");
            configuration.setAppSecret("secret");
            configuration.setAccessToken("token");
            configuration.setCountry(LazadaCountry.SG);
            configuration.setServerUrl("http://127.0.0.1:1/rest");
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(uri + "&startScheduler=false").to("log:rows");
                    from("lazada:stream:products?streamPush=false&startScheduler=false&versionStore=memory&watermarkStore=memory")
                            .to("log:others");
                }
            });

            if (missing == null) {
                context.start();
                assertThat(log.text().contains("In production it does not start so")).isEqualTo("dev".equals(profile));
            } else {
                assertThatThrownBy(context::start).hasStackTraceContaining("has no " + missing)
                        .hasStackTraceContaining(missing + "=jdbc:NAME").hasStackTraceContaining(missing + "=memory");
            }
        }
    }
}
