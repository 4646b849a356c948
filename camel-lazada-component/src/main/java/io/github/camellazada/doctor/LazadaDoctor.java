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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
    private static final int WRONG_USAGE = 2;

    private final DoctorOptions options;

    LazadaDoctor(DoctorOptions options) {
        this.options = options;
    }

    /** Prints what it finds; ends with 1 where something keeps the app from working. */
    public static void main(String[] arguments) throws Exception {
        int status;
        try {
            status = new LazadaDoctor(DoctorOptions.parse(System.getenv(), arguments)).run(System.out);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(DoctorOptions.HELP);
            status = WRONG_USAGE;
        }
        System.exit(status);
    }

    int run(PrintStream out) throws Exception {
        List<Finding> findings = examine();
        findings.forEach(finding -> out.println(finding.line()));
        long problems = findings.stream().filter(finding -> finding.state() == Finding.State.PROBLEM).count();
        out.println(problems == 0 ? "Nothing keeps the app from working." : problems + " problems.");
        out.flush();
        return problems == 0 ? 0 : PROBLEMS;
    }

    List<Finding> examine() throws Exception {
        List<Finding> findings = new ArrayList<>(List.of(CamelChecks.examine(LazadaDoctor.class.getClassLoader())));
        findings.addAll(CredentialChecks.examine(options));
        if (!options.hasApp()) {
            findings.add(Finding.skipped("gateway and push", "cannot be tried without app key and app secret"));
            return findings;
        }
        findings.add(new TokenStoreChecks(options.configured(), options.appKey(), Clock.systemUTC()).examine());
        if (options.hasToken()) {
            findings.addAll(askGateway());
        }
        if (options.pushUrl() == null) {
            findings.add(Finding.skipped("push URL", "give --push-url to have it called as Lazada does"));
        } else {
            findings.addAll(new PushChecks(options.pushUrl(), new PushSignature(options.appKey(), options.appSecret()),
                    Clock.systemUTC(), SSLContext.getDefault()).examine());
        }
        return findings;
    }

    private List<Finding> askGateway() throws Exception {
        Vertx vertx = Vertx.vertx();
        VertxTransport transport = new VertxTransport(vertx, VertxTransportOptions.defaults());
        try (LazopClient client = new LazopClient(new LazopClientOptions(options.appKey(), options.appSecret(),
                new Gateways(options.serverUrl(), options.authServerUrl(), false), CALL, AccessTokens.none(), transport,
                Clock.systemUTC(), Runnable::run))) {
            return new GatewayChecks(options, client, Clock.systemUTC()).examine();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(CALL.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
