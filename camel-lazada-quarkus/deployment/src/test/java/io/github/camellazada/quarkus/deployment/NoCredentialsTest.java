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

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Neither credentials nor a simulator, as in production where they were forgotten. */
class NoCredentialsTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = BadStart
            .saying("lazada:push:trade-order-status has no appKey", "Lazada refuses calls without it",
                    "camel.component.lazada.app-key=")
            .overrideConfigKey("quarkus.camel.lazada.devservices.enabled", "false");

    @Test
    void theApplicationDoesNotStart() {
        Assertions.fail("It started");
    }
}
