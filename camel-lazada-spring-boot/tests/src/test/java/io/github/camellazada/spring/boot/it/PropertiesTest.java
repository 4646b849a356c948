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
package io.github.camellazada.spring.boot.it;

import java.time.Duration;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.catalog.CallPriority;
import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.client.freeze.OnFreeze;
import io.github.camellazada.client.token.MemoryTokenStore;
import io.github.camellazada.push.AckMode;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the application writes into its properties, and what of it reaches the component. */
class PropertiesTest {
    private static final String SECRET = "secret-that-nobody-may-see";

    @Test
    void propertiesOfAllKindsReachTheComponent() {
        try (Boot boot = new Boot().credentials().with("country", "sg").with("ackMode", "on-completion")
                .with("on_freeze", "HOLD").with("priority", "backfill").with("ack-timeout", "200ms")
                .with("request-timeout", "PT1M30S").with("inbox-retention", "3d").with("coalesce", 1500)
                .with("held-write-alert-after", "2h").with("max-retries", "5").with("daily-quota", "10000000000")
                .with("validate-parameters", "false").with("token-store", "memory").with("server-url", "${NO_SUCH:}")
                .start()) {
            LazadaComponent lazada = boot.lazada();
            LazadaConfiguration options = lazada.getConfiguration();

            assertThat(options.getAppKey()).isEqualTo(Boot.APP_KEY);
            assertThat(options.getAppSecret()).isEqualTo(Boot.APP_SECRET);
            assertThat(options.getCountry()).isEqualTo(LazadaCountry.SG);
            assertThat(options.getAckMode()).isEqualTo(AckMode.onCompletion);
            assertThat(options.getOnFreeze()).isEqualTo(OnFreeze.hold);
            assertThat(options.getPriority()).isEqualTo(CallPriority.BACKFILL);
            assertThat(options.getAckTimeout()).isEqualTo(200);
            assertThat(options.getRequestTimeout()).isEqualTo(90_000);
            assertThat(options.getCoalesce()).isEqualTo(1500);
            assertThat(options.getMaxRetries()).isEqualTo(5);
            assertThat(options.isValidateParameters()).isFalse();
            assertThat(options.getTokenStore()).isInstanceOf(MemoryTokenStore.class);
            assertThat(options.getServerUrl()).isNull();
            assertThat(lazada.getInboxRetention()).isEqualTo(Duration.ofDays(3).toMillis());
            assertThat(lazada.getHeldWriteAlertAfter()).isEqualTo(Duration.ofHours(2).toMillis());
            assertThat(lazada.getDailyQuota()).isEqualTo(10_000_000_000L);
        }
    }

    @Test
    void variablesReachTheComponentByEachWayOfNamingThem() {
        try (Boot boot = new Boot().variable("CAMEL_COMPONENT_LAZADA_APPKEY", "1")
                .variable("CAMEL_COMPONENT_LAZADA_APP_SECRET", "2").variable("SHOP_TOKEN", "3").variable("SHOP_SELLER", "4")
                .with("access-token", "${SHOP_TOKEN}").with("seller-id", "{{env:SHOP_SELLER:9}}").start()) {
            LazadaConfiguration options = boot.lazada().getConfiguration();

            assertThat(options.getAppKey()).isEqualTo("1");
            assertThat(options.getAppSecret()).isEqualTo("2");
            assertThat(options.getAccessToken()).isEqualTo("3");
            // Camel reads the variables of the process itself, among which this one is not
            assertThat(options.getSellerId()).isEqualTo("9");
        }
    }

    @Test
    void aBeanIsTakenByItsName() {
        LazadaConfiguration shared = new LazadaConfiguration();
        shared.setPushPath("/from/the/bean");
        MemoryTokenStore tokens = new MemoryTokenStore();
        try (Boot boot = new Boot().credentials().bean("shared", LazadaConfiguration.class, () -> shared, false)
                .bean("tokens", MemoryTokenStore.class, () -> tokens, false).with("configuration", "#bean:shared")
                .with("token-store", "#bean:tokens").start()) {
            LazadaConfiguration options = boot.lazada().getConfiguration();

            assertThat(options.getPushPath()).isEqualTo("/from/the/bean");
            assertThat(options.getAppKey()).isEqualTo(Boot.APP_KEY);
            assertThat(options.getTokenStore()).isSameAs(tokens);
        }
    }

    @Test
    void aSecondAppHasThePropertiesOfItsName() {
        try (Boot boot = new Boot().credentials().with("camel.component.lazada-my.app-key", "200002")
                .with("camel.component.lazada-my.ack-timeout", "100ms")
                .bean("lazada-my", LazadaComponent.class, LazadaComponent::new, false).start()) {
            LazadaConfiguration second = boot.camel().getComponent("lazada-my", LazadaComponent.class).getConfiguration();

            assertThat(second.getAppKey()).isEqualTo("200002");
            assertThat(second.getAckTimeout()).isEqualTo(100);
            assertThat(second.getAppSecret()).isNull();
            assertThat(boot.lazada().getConfiguration().getAppKey()).isEqualTo(Boot.APP_KEY);
        }
    }

    @Test
    void nothingIsSetWhereTheApplicationSwitchesItOff() {
        try (Boot boot = new Boot().credentials().with("enabled", false).start()) {
            assertThat(boot.lazada().getConfiguration().getAppKey()).isNull();
        }
        try (Boot boot = new Boot().credentials().with("camel.component.lazada.customizer.enabled", false).start()) {
            assertThat(boot.lazada().getConfiguration().getAppKey()).isNull();
        }
    }

    @Test
    void aMisspeltPropertyStopsTheStartAndNamesTheRightOne() {
        try (Boot boot = new Boot().credentials().with("app-secrte", SECRET).routes(calls())) {
            assertThatThrownBy(boot::start)
                    .hasStackTraceContaining("The property camel.component.lazada.app-secrte sets nothing");
            assertThat(boot.logged).anyMatch(line -> line.contains("APPLICATION FAILED TO START")
                    && line.contains("Did you mean camel.component.lazada.app-secret"));
            assertThat(boot.logged).noneMatch(line -> line.contains(SECRET));
        }
    }

    @Test
    void anOldNameStopsTheStartAndTellsTheNewOne() {
        try (Boot boot = new Boot().credentials().with("permit-store", "jdbc:").routes(calls())) {
            assertThatThrownBy(boot::start)
                    .hasStackTraceContaining("permit-store sets nothing: write camel.component.lazada.rate-limit-store");
            assertThat(boot.logged).anyMatch(line -> line.contains("APPLICATION FAILED TO START")
                    && line.contains("write camel.component.lazada.rate-limit-store"));
        }
    }

    @Test
    void aValueThatIsNoneStopsTheStartAndNamesTheProperty() {
        try (Boot boot = new Boot().credentials().with("ack-timeout", "soon").routes(calls())) {
            assertThatThrownBy(boot::start).hasStackTraceContaining("camel.component.lazada.ack-timeout");
            assertThat(boot.logged).anyMatch(line -> line.contains("APPLICATION FAILED TO START") && line.contains("\"soon\""));
        }
    }

    @Test
    void aMissingKeyIsAskedForByItsProperty() {
        try (Boot boot = new Boot().with("app-secret", SECRET).with("access-token", SECRET).with("country", "SG")
                .routes(calls())) {
            assertThatThrownBy(boot::start).hasStackTraceContaining("camel.component.lazada.app-key=...) or on the endpoint");
            assertThat(boot.logged).noneMatch(line -> line.contains(SECRET));
        }
    }

    private static RouteBuilder calls() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calls").to("lazada:orders-get");
            }
        };
    }
}
