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
package io.github.camellazada.quarkus.deployment;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.QuarkusUnitTest;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Kamelet is given a property that it does not have. */
class UnknownKameletPropertyTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BadStart.of(Returns.class,
            "lazada-returns-source has no property 'pushpath'", "Did you mean pushPath");

    @Test
    void theApplicationDoesNotStart() {
        Assertions.fail("It started");
    }

    @ApplicationScoped
    static class Returns extends RouteBuilder {

        @Override
        public void configure() {
            from("kamelet:lazada-returns-source?pushpath=/returns").stop();
        }
    }
}
