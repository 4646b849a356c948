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
package io.github.camellazada.quarkus.database;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Settings of the database that cannot be meant. */
class DatabaseSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"no Base64!", "dG9vIHNob3J0"})
    void aTokenKeyThatIsNoneIsRefusedByItsNameAndNotQuoted(String key) {
        DatabaseConfig config = new Settings(Duration.ofSeconds(5), Optional.of(key));

        assertThatThrownBy(() -> new DatabaseTokens().tokens(null, config, new DatabaseTables(config, null), null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("quarkus.camel.lazada.database.token-key", "openssl rand -base64 32")
                .hasMessageNotContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void databasesAreNotTriedWithoutAPause(Duration pause) {
        assertThatThrownBy(() -> new DatabaseTables(new Settings(pause, Optional.empty()), null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("quarkus.camel.lazada.database.retry-interval=" + pause);
    }

    private record Settings(Duration retryInterval, Optional<String> tokenKey) implements DatabaseConfig {

        @Override
        public boolean createTables() {
            return false;
        }
    }
}
