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
package io.github.camellazada.examples.orders;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabasePoolTest {
    @Test
    void aDatabaseThatIsAwayIsNamedWithTheSettings() {
        assertThatThrownBy(
                () -> DatabasePool.ERP.open("jdbc:postgresql://127.0.0.1:1/erp", "erp", "", Duration.ofMillis(100)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("jdbc:postgresql://127.0.0.1:1/erp")
                .hasMessageContaining("ERP_URL");
    }
}
