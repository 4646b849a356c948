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
package io.github.camellazada.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.github.camellazada.simulator.auth.SimulatedToken;
import io.github.camellazada.simulator.commerce.Commerce;
import io.github.camellazada.simulator.world.SimulatedClock;
import io.github.camellazada.simulator.world.SimulatedSeller;

/** Starts a simulator alone, prints how to reach it, and lets it run until it is stopped. */
public final class LazadaSimulatorMain {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private LazadaSimulatorMain() {
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(CommandLine.HELP);
            return;
        }
        try {
            run(CommandLine.parse(arguments));
        } catch (IllegalArgumentException e) {
            end(WRONG_USAGE, e.getMessage() + "; --help lists the options");
        } catch (IllegalStateException e) {
            end(FAILED, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(CommandLine options) throws InterruptedException {
        try (LazadaSimulator simulator = start(options)) {
            if (options.tls()) {
                exportAuthority(simulator, options.caFile());
            }
            describe(simulator, System.out);
            generateOrders(simulator, options);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "lazada-simulator-end"));
            ended.await();
        }
    }

    /** Ends at once, whatever is still running: a script must not wait for a simulator that cannot start. */
    private static void end(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }

    static LazadaSimulator start(CommandLine options) {
        SimulatedClock clock = SimulatedClock.running();
        clock.speed(options.speed());
        LazadaSimulator simulator = LazadaSimulator.builder().host(options.host()).port(options.port())
                .appKey(options.appKey()).appSecret(options.appSecret()).pushUrl(options.pushUrl()).clock(clock)
                .lenient(options.lenient()).tls(options.tls()).build().start();
        simulator.authorizePage().callback(options.callback());
        options.sellers().forEach((id, country) -> ExampleShop.open(simulator, id, country));
        return simulator;
    }

    static void exportAuthority(LazadaSimulator simulator, Path file) {
        try {
            Files.writeString(file, simulator.authorityPem());
        } catch (IOException e) {
            throw new IllegalStateException("The certificate cannot be written to " + file.toAbsolutePath()
                    + "; name another file with --ca-file", e);
        }
        System.out.println("Clients have to trust the certificate in " + file.toAbsolutePath());
    }

    static void generateOrders(LazadaSimulator simulator, CommandLine options) {
        if (options.orders() > 0) {
            simulator.module(Commerce.class).generator(options.sellers().keySet().iterator().next()).orders(options.orders())
                    .perSecond(options.rate()).start();
        }
    }

    static void describe(LazadaSimulator simulator, PrintStream out) {
        out.println("Lazada simulator, not connected to Lazada; key, secret and tokens are invented.");
        out.println("  gateways    " + simulator.serverUrl());
        out.println("  auth host   " + simulator.authServerUrl());
        out.println("  consent     " + simulator.root() + "/oauth/authorize");
        out.println("  console     " + simulator.root() + "/");
        out.println("  admin API   " + simulator.root() + "/admin");
        out.println("  app key     " + simulator.appKey());
        out.println("  app secret  " + simulator.appSecret());
        for (SimulatedSeller seller : simulator.sellers().all()) {
            SimulatedToken token = simulator.tokens().issue(seller.id());
            out.println("  seller      " + seller.id() + " (" + seller.country() + ")  access token " + token.accessToken()
                    + "  refresh token " + token.refreshToken());
        }
        out.flush();
    }
}
