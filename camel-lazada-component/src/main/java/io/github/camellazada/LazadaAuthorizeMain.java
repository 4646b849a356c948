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
package io.github.camellazada;

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
import java.util.concurrent.CompletionException;

import io.github.camellazada.client.Gateways;
import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.VertxTransport;
import io.github.camellazada.client.VertxTransportOptions;
import io.github.camellazada.client.auth.AccessTokens;
import io.github.camellazada.client.auth.AuthorizedSeller;
import io.github.camellazada.client.auth.FileTokenStore;
import io.github.camellazada.client.auth.SellerAuthorizations;
import io.github.camellazada.client.auth.TokenCalls;
import io.github.camellazada.client.auth.TokenCipher;
import io.github.camellazada.client.auth.TokenListener;
import io.vertx.core.Vertx;

/** Takes in one seller by hand: prints Lazada's page, reads the address that it led to, stores the tokens in a file. */
public final class LazadaAuthorizeMain {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String USAGE = """
            Usage: LazadaAuthorizeMain <file of the tokens> <callback URL of the app, as in Lazada's console>
            Environment: LAZADA_APP_KEY, LAZADA_APP_SECRET, LAZADA_TOKEN_KEY (openssl rand -base64 32),
            LAZADA_AUTH_SERVER_URL instead of https://auth.lazada.com/rest""";

    private final Map<String, String> environment;
    private final BufferedReader in;
    private final PrintStream out;

    LazadaAuthorizeMain(Map<String, String> environment, BufferedReader in, PrintStream out) {
        this.environment = environment;
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        System.exit(new LazadaAuthorizeMain(System.getenv(), in, System.out).run(arguments));
    }

    /** Returns the status of the process. */
    int run(String... arguments) throws IOException {
        if (arguments.length != 2) {
            out.println(USAGE);
            return 2;
        }
        Vertx vertx = Vertx.vertx();
        Gateways gateways = new Gateways(null, environment.get("LAZADA_AUTH_SERVER_URL"), false);
        try (LazopClient client = new LazopClient(new LazopClientOptions(required("LAZADA_APP_KEY"),
                required("LAZADA_APP_SECRET"), gateways, TIMEOUT, AccessTokens.none(),
                new VertxTransport(vertx, VertxTransportOptions.defaults()), Clock.systemUTC(), Runnable::run))) {
            FileTokenStore store = new FileTokenStore(Path.of(arguments[0]),
                    TokenCipher.ofBase64(required("LAZADA_TOKEN_KEY")), Runnable::run);
            return authorize(new SellerAuthorizations(required("LAZADA_APP_KEY"), gateways.consentPage(), store,
                    new TokenCalls(client), Clock.systemUTC(), TokenListener.none()), arguments[1]);
        } catch (CompletionException e) {
            out.println(e.getCause().getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
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
                + ", authorised until " + seller.authorizedUntil()));
        return 0;
    }

    private static String query(String address) {
        String text = address == null ? "" : address.strip();
        return text.substring(text.indexOf('?') + 1);
    }

    private String required(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment has no " + name + "\n" + USAGE);
        }
        return value;
    }
}
