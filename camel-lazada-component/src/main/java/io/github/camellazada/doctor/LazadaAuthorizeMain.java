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
package io.github.camellazada.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camellazada.authorize.AuthorizationRequest;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.token.AuthorizedSeller;
import io.github.camellazada.client.token.FileTokenStore;
import io.github.camellazada.client.token.SellerAuthorizations;
import io.github.camellazada.client.token.SharedTokenStore;
import io.github.camellazada.client.token.TokenCalls;
import io.github.camellazada.client.token.TokenCipher;
import io.github.camellazada.client.token.TokenListener;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.jdbc.DriverConnections;
import io.github.camellazada.jdbc.JdbcTokenStore;
import io.vertx.core.Vertx;

/**
 * Takes in one seller by hand: prints Lazada's page, reads the address that it led to, stores the tokens in a file or a
 * database.
 */
public final class LazadaAuthorizeMain {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String DATABASE = "jdbc";
    private static final String USAGE = """
            Usage: LazadaAuthorizeMain <file of the tokens, or jdbc> <callback URL of the app, as in Lazada's console>
            Such as: LazadaAuthorizeMain tokens https://shop.example.com/lazada/authorize
            Environment: LAZADA_APP_KEY, LAZADA_APP_SECRET, LAZADA_TOKEN_KEY (openssl rand -base64 32),
            LAZADA_AUTH_SERVER_URL instead of https://auth.lazada.com/rest;
            with jdbc: LAZADA_JDBC_URL, LAZADA_JDBC_USER, LAZADA_JDBC_PASSWORD; the driver on the class path, the tables in the
            database. Without LAZADA_TOKEN_KEY the database keeps the tokens readable: do as the application does.
            Each of them may be in a file instead, which a variable with _FILE behind its name leads to.
            Ends with 0 once the tokens are stored, 1 where Lazada or the store refuses or the address is of another page, 2 for
            wrong arguments or a missing variable.""";

    private final CommandEnvironment environment;
    private final BufferedReader in;
    private final PrintStream out;

    LazadaAuthorizeMain(Map<String, String> environment, BufferedReader in, PrintStream out) {
        this.environment = new CommandEnvironment(environment);
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        System.exit(new LazadaAuthorizeMain(System.getenv(), in, System.out).run(arguments));
    }

    /** Returns the status of the process. */
    int run(String... arguments) throws Exception {
        return new Command(USAGE, out, out).run(arguments, this::authorize);
    }

    private int authorize(String... arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Two arguments are needed, and there are " + arguments.length);
        }
        Vertx vertx = Vertx.vertx();
        try {
            return run(vertx, arguments[0], arguments[1]);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private int run(Vertx vertx, String place, String callback) throws IOException {
        Gateways gateways = new Gateways(null, environment.get("LAZADA_AUTH_SERVER_URL"), false);
        String appKey = environment.required("LAZADA_APP_KEY");
        try (LazopClient client = new LazopClient(new LazopClientOptions(appKey, environment.required("LAZADA_APP_SECRET"),
                gateways, TIMEOUT, AccessTokens.none(), new VertxTransport(vertx, VertxTransportOptions.defaults()),
                Clock.systemUTC(), Runnable::run))) {
            return authorize(new SellerAuthorizations(appKey, gateways.consentPage(), store(place), new TokenCalls(client),
                    Clock.systemUTC(), TokenListener.none()), callback);
        }
    }

    private SharedTokenStore store(String place) {
        if (!DATABASE.equals(place)) {
            return new FileTokenStore(Path.of(place), TokenCipher.ofBase64(environment.required("LAZADA_TOKEN_KEY")),
                    Runnable::run);
        }
        String key = environment.get("LAZADA_TOKEN_KEY");
        if (key == null) {
            out.println("LAZADA_TOKEN_KEY is not set, so the database keeps the tokens readable");
        }
        return new JdbcTokenStore(new DriverConnections(environment.required("LAZADA_JDBC_URL"),
                environment.get("LAZADA_JDBC_USER"), environment.get("LAZADA_JDBC_PASSWORD")),
                key == null ? null : TokenCipher.ofBase64(key), Runnable::run);
    }

    private int authorize(SellerAuthorizations authorizations, String callback) throws IOException {
        out.println("Let the seller open this page and agree:");
        out.println(authorizations.begin(callback, null).toCompletableFuture().join());
        out.println("Then paste the address that the browser shows:");
        String address = in.readLine();
        AuthorizationRequest back = AuthorizationRequest.of(query(address));
        if (back.code() == null || !authorizations.isOurs(back.state()).toCompletableFuture().join()) {
            out.println("This address is not the answer to the page above; start again");
            return 1;
        }
        List<AuthorizedSeller> sellers = authorizations.finish(back.code()).toCompletableFuture().join();
        sellers.forEach(seller -> out.println("Stored: seller " + seller.seller() + " in " + seller.country()
                + ", authorized until " + seller.authorizedUntil()));
        return 0;
    }

    private static String query(String address) {
        String text = address == null ? "" : address.strip();
        return text.substring(text.indexOf('?') + 1);
    }
}
