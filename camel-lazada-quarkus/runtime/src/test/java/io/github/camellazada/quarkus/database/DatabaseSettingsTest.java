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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void tokensWithoutAKeyAreWarnedOfOnceAndWithOneNever() {
        assertThat(warnings(Optional.empty())).singleElement().asString().contains("token-key is not set",
                "whoever reads the table can act for the sellers", "openssl rand -base64 32");
        assertThat(warnings(Optional.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="))).isEmpty();
    }

    private static List<String> warnings(Optional<String> key) {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getMessage().contains("%s")
                        ? String.format(entry.getMessage(), entry.getParameters())
                        : entry.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger(DatabaseTokens.class.getName());
        logger.addHandler(handler);
        try {
            DatabaseConfig config = new Settings(Duration.ofSeconds(5), key);
            new DatabaseTokens().tokens(null, config, new DatabaseTables(config, null), null);
        } finally {
            logger.removeHandler(handler);
        }
        return warnings;
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
