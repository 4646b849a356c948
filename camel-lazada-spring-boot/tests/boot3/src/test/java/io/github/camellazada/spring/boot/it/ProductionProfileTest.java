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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel 4.18 takes a placeholder of Spring for a secret with the profile prod, which Camel 4.22 refuses. */
class ProductionProfileTest {
    private static final String SECRET = "secret-that-nobody-may-see";

    @Test
    void aPlaceholderOfSpringWorks() {
        try (Boot boot = new Boot().with("app-key", Boot.APP_KEY).with("camel.main.profile", "prod")
                .variable("SHOP_SECRET", SECRET).with("access-token", "${SHOP_SECRET}").start()) {
            assertThat(boot.lazada().getConfiguration().getAccessToken()).isEqualTo(SECRET);
        }
    }
}
