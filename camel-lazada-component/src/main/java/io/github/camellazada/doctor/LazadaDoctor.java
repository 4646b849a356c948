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

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.net.ssl.SSLContext;

import io.github.camellazada.client.LazopClient;
import io.github.camellazada.client.LazopClientOptions;
import io.github.camellazada.client.protocol.Gateways;
import io.github.camellazada.client.token.AccessTokens;
import io.github.camellazada.client.transport.VertxTransport;
import io.github.camellazada.client.transport.VertxTransportOptions;
import io.github.camellazada.push.event.PushSignature;
import io.vertx.core.Vertx;

/** The command that looks whether an app is set up to work, and says what to do where it is not. */
public final class LazadaDoctor {
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final int PROBLEMS = 1;
    private static final int NOTHING_ASKED = 3;

    private final DoctorOptions options;
    private boolean asked;

    LazadaDoctor(DoctorOptions options) {
        this.options = options;
    }

    /** Prints what it finds; ends with 1 where something keeps the app from working, and with 3 where Lazada was not asked. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new Command(DoctorOptions.HELP, System.out, System.err).run(arguments,
                given -> new LazadaDoctor(DoctorOptions.parse(System.getenv(), given)).run(System.out)));
    }

    int run(PrintStream out) throws Exception {
        AtomicInteger problems = new AtomicInteger();
        examine(finding -> {
            out.println(finding.line());
            out.flush();
            problems.addAndGet(finding.state() == Finding.State.PROBLEM ? 1 : 0);
        });
        int status = problems.get() > 0 ? PROBLEMS : asked ? 0 : NOTHING_ASKED;
        out.println(switch (status) {
            case PROBLEMS -> problems.get() == 1 ? "1 problem." : problems + " problems.";
            case NOTHING_ASKED -> "Nothing was asked of Lazada: set LAZADA_ACCESS_TOKEN, or a token store with a seller whose"
                    + " access token has not ended.";
            default -> "Nothing keeps the app from working.";
        });
        out.flush();
        return status;
    }

    /** @param found hears of each finding as soon as it is known: a call that is not answered takes half a minute */
    void examine(Consumer<Finding> found) throws Exception {
        found.accept(CamelChecks.examine(LazadaDoctor.class.getClassLoader()));
        CredentialChecks.examine(options).forEach(found);
        if (!options.hasApp()) {
            found.accept(Finding.skipped("gateway and push", "cannot be tried without app key and app secret"));
            return;
        }
        TokenStoreChecks store = new TokenStoreChecks(options.configured(), options.appKey(), options.anyCountry(),
                Clock.systemUTC());
        found.accept(store.examine());
        if (options.hasToken()) {
            askGateway(found, options.accessToken(), new GatewayChecks.Place(options.anyCountry(), true));
        } else if (store.usable().isPresent()) {
            SellerToken token = store.usable().get();
            if (options.country() != null && options.country() != token.country()) {
                found.accept(Finding.problem("country", options.country() + " is configured, and the token store has tokens of "
                        + token.countries() + " alone",
                        "set the country to that of the seller, or let a seller of "
                                + options.country() + " authorize the app"));
            }
            askGateway(found, token.value(), new GatewayChecks.Place(token.country(), false));
        }
        if (options.pushUrl() == null) {
            found.accept(Finding.skipped("push URL", "give --push-url to have it called as Lazada does"));
        } else {
            new PushChecks(options.pushUrl(), new PushSignature(options.appKey(), options.appSecret()), Clock.systemUTC(),
                    SSLContext.getDefault()).examine().forEach(found);
        }
    }

    private void askGateway(Consumer<Finding> found, String token, GatewayChecks.Place place) throws Exception {
        asked = true;
        Vertx vertx = Vertx.vertx();
        VertxTransport transport = new VertxTransport(vertx, VertxTransportOptions.defaults());
        try (LazopClient client = new LazopClient(new LazopClientOptions(options.appKey(), options.appSecret(),
                new Gateways(options.serverUrl(), options.authServerUrl(), false), CALL, AccessTokens.fixed(token), transport,
                Clock.systemUTC(), Runnable::run))) {
            new GatewayChecks(place, client, Clock.systemUTC()).examine(found);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(CALL.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
