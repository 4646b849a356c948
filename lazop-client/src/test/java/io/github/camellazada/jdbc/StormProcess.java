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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import io.github.camellazada.catalog.LazadaCountry;
import io.github.camellazada.catalog.LazadaOperation;
import io.github.camellazada.catalog.OperationCatalog;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.call.LazadaCall;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.RefreshingAccessTokens;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.token.TokenSettings;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.vertx.core.Vertx;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of its own that calls for sellers with the tokens of a shared database: one line in, one line out. */
final class StormProcess {
    private static final int CLIENTS = 8;

    private StormProcess() {
    }

    public static void main(String[] args) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        Vertx vertx = Vertx.vertx();
        TokenSettings settings = new TokenSettings(Duration.ofMinutes(30), Duration.ofMillis(Long.parseLong(args[4])),
                Duration.ofDays(7));
        try (LazopClient client = new LazopClient(new LazopClientOptions(args[2], args[3],
                new Gateways(args[1], args[5], false),
                Duration.ofSeconds(20),
                new RefreshingAccessTokens(new JdbcTokenStore(database, null, ForkJoinPool.commonPool()), settings,
                        Clock.systemUTC(), TokenListener.none()),
                new VertxTransport(vertx, VertxTransportOptions.defaults()), Clock.systemUTC(), ForkJoinPool.commonPool()));
                BufferedReader sellers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ChildProcess.ANSWER + "ready");
            for (String seller = sellers.readLine(); seller != null; seller = sellers.readLine()) {
                System.out.println(ChildProcess.ANSWER + storm(client, seller));
            }
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String storm(LazopClient client, String seller) {
        LazadaCall call = new LazadaCall(OperationCatalog.get(LazadaOperation.SELLER_GET), "GET", LazadaCountry.SG, seller,
                null,
                Map.of(), Map.of());
        List<CompletableFuture<String>> calls = IntStream.range(0, CLIENTS).mapToObj(i -> client.call(call)
                .handle((answer, failure) -> failure == null ? "ok" : failure.toString()).toCompletableFuture()).toList();
        return calls.stream().map(CompletableFuture::join).distinct().toList().toString();
    }
}
