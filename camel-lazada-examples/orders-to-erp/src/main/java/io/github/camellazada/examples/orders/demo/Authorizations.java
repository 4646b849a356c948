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
package io.github.camellazada.examples.orders.demo;

import java.util.Map;

import javax.sql.DataSource;

import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.jdbc.JdbcTokenStore;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Stores the tokens of sellers as if each of them had authorized the app in a browser. */
public final class Authorizations {

    private Authorizations() {
    }

    /**
     * Makes the token store and fills it; the application must not run yet where the database is for one process.
     *
     * @param key encrypts the tokens, 32 bytes in Base64
     */
    public static void store(DataSource database, String key, Map<TokenKey, LazadaToken> tokens) {
        JdbcTokenStore store = new JdbcTokenStore(database, TokenCipher.ofBase64(key), Runnable::run);
        store.createTables().toCompletableFuture().join();
        tokens.forEach((seller, token) -> store.save(seller, token).toCompletableFuture().join());
    }

    /** The H2 file that the application keeps its own in where nothing else is set. */
    public static DataSource fileIn(String folder) {
        return new DriverManagerDataSource("jdbc:h2:file:" + folder + "/lazada;WRITE_DELAY=0", "lazada", "");
    }
}
