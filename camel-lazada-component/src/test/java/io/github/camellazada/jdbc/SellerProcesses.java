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
package io.github.camellazada.jdbc;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camellazada.client.token.LazadaToken;
import io.github.camellazada.client.token.TokenKey;
import io.github.camellazada.simulator.LazadaSimulator;
import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.commerce.product.ProductDraft.Listed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A simulator, a database, and the processes of an application that share both. */
final class SellerProcesses implements AutoCloseable {
    private static final String FROZEN = "998";
    static final String SELLABLE = "/product/stock/sellable/update";

    final LazadaSimulator simulator = LazadaSimulator.startOnFreePort();
    private final Commerce commerce = simulator.module(Commerce.class);
    private final EmbeddedPostgres database;
    private final String window;
    private final Duration timeout;
    private final JdbcTokenStore tokens;
    private final List<ChildProcess> started = new ArrayList<>();

    /**
     * @param window  what a campaign freezes, or an empty text
     * @param timeout of a request; a token is leased for twice that and a second
     */
    SellerProcesses(EmbeddedPostgres database, String window, Duration timeout) throws SQLException {
        this.database = database;
        this.window = window;
        this.timeout = timeout;
        tokens = new JdbcTokenStore(database.getPostgresDatabase(), null, Runnable::run);
        tokens.createTables().toCompletableFuture().join();
        new JdbcHeldWriteStore(database.getPostgresDatabase(), Runnable::run).createTables().toCompletableFuture().join();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE lazada_token, lazada_held_write, lazada_write_outcome");
        }
    }

    /** One more process; Lazada pushes to the last one that was started. */
    ChildProcess start() throws IOException {
        ChildProcess process = new ChildProcess(SellerProcess.class, database.getJdbcUrl("postgres", "postgres"),
                simulator.serverUrl(), simulator.authServerUrl(), simulator.appKey(), simulator.appSecret(), window,
                Long.toString(timeout.toMillis()));
        started.add(process);
        simulator.push().pushUrl(URI.create(process.answer()));
        return process;
    }

    /** A seller authorizes the app, for the first time or again; what was authorized before stays so for Lazada. */
    void authorize(String seller) {
        if (simulator.sellers().find(seller).isEmpty()) {
            simulator.sellers().add(seller, "sg");
        }
        SimulatedToken token = simulator.tokens().issue(seller);
        tokens.save(new TokenKey(simulator.appKey(), seller, "sg"), new LazadaToken(token.accessToken(), token.expiresAt(),
                token.refreshToken(), token.refreshExpiresAt())).toCompletableFuture().join();
    }

    Listed product(String seller, String sellerSku) {
        return commerce.product(seller).sku(sellerSku).price("12.90").stock(10).add();
    }

    int sellable(String seller, Listed product) {
        return commerce.stock(seller, product.skuId()).get(0).sellable();
    }

    /** The command that asks for that stock. */
    static String stock(String seller, Listed product, int quantity) {
        return "stock " + seller + " " + product.itemId() + " " + product.skuId() + " " + quantity;
    }

    /** All values that reached Lazada and were not refused, as {@code sku=quantity}, in their order. */
    List<String> written() throws IOException {
        List<String> written = new ArrayList<>();
        for (var request : simulator.received(SELLABLE).stream().filter(each -> !FROZEN.equals(each.code())).toList()) {
            for (JsonNode sku : new JsonMapper().readTree(request.parameter("payload")).findPath("Sku")) {
                written.add(sku.path("SkuId").asText() + "=" + sku.path("SellableQuantity").asText());
            }
        }
        return written;
    }

    /** How many writes are held, of one seller. */
    int held(String seller) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM lazada_held_write WHERE seller = ?")) {
            statement.setString(1, seller);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (ChildProcess process : started) {
            process.close();
        }
        simulator.close();
    }
}
