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

import java.util.Set;
import java.util.concurrent.ExecutorService;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import org.jboss.logging.Logger;

/** Keeps the sellers' tokens in the application's data source. */
@Singleton
public class DatabaseTokens {
    private static final String KEY = "quarkus.camel.lazada.database.token-key";
    private static final Logger LOG = Logger.getLogger(DatabaseTokens.class);

    @Produces
    @Singleton
    JdbcTokenStore tokens(DataSource dataSource, DatabaseConfig config, DatabaseTables tables, ExecutorService executor) {
        if (config.tokenKey().isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warnf(
                    "The database keeps the tokens of sellers readable, since %s is not set: whoever reads the table can act for"
                            + " the sellers. Set it to 32 bytes in Base64: openssl rand -base64 32",
                    KEY);
        }
        JdbcTokenStore store = new JdbcTokenStore(dataSource, config.tokenKey().map(DatabaseTokens::cipher).orElse(null),
                executor);
        tables.make("tokens", store::createTables);
        return store;
    }

    private static TokenCipher cipher(String key) {
        try {
            return TokenCipher.ofBase64(key);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(KEY + " cannot encrypt tokens: " + e.getMessage(), e, Set.of(KEY));
        }
    }
}
