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
package io.github.camellazada.servlet;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Properties of an application that lacks the starter, which Spring Boot hands to no component. */
class WithoutStarterTest {

    @Test
    void theStartFailsWithTheStarterToAdd() {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Application.class).properties(Map.of(
                "server.port", 0, "server.address", "127.0.0.1", "camel.component.lazada.app-key", "100001",
                "camel.component.lazada.app-secret", "secret-of-the-tests"));

        assertThatThrownBy(application::run).hasStackTraceContaining("has no appKey")
                .hasStackTraceContaining("io.github.camel-lazada:camel-lazada-starter among the dependencies");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        RouteBuilder routes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("lazada:push?pushInbox=memory").stop();
                }
            };
        }
    }
}
