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

import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.camellazada.examples.orders.LazadaCheck;
import io.github.camellazada.examples.orders.OrdersApplication;
import io.github.camellazada.simulator.FreePort;

/** The application against a simulated Lazada, from the first order to the table that says what arrived. */
public final class DemoRun {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final int orders;
    private final double rate;
    private final PrintStream out;
    private final CountDownLatch interrupted;

    public DemoRun(int orders, double rate, PrintStream out, CountDownLatch interrupted) {
        this.orders = orders;
        this.rate = rate;
        this.out = out;
        this.interrupted = interrupted;
    }

    /** Runs it; ends when everything is delivered, when it is interrupted, or after a while without progress. */
    public Report run() throws Exception {
        Path folder = Files.createTempDirectory("orders-to-erp-");
        out.printf("No LAZADA_APP_KEY is set, so Lazada is simulated. What is written lies in %s%n", folder);
        int port = FreePort.next();
        try (SimulatedLazada lazada = SimulatedLazada.start()) {
            Map<String, String> settings = new HashMap<>(lazada.settings());
            settings.put("data.dir", folder.toString());
            settings.put("camel.server.host", "127.0.0.1");
            settings.put("camel.server.port", Integer.toString(port));
            settings.put("camel.management.enabled", "false");
            settings.put("poll.delay", "1000");
            settings.put("push.grace", "5000");
            Authorizations.store(Authorizations.fileIn(folder.toString()), lazada.tokenKey(), lazada.tokens());
            try (OrdersApplication application = OrdersApplication.start(settings)) {
                lazada.pushTo(URI.create("http://127.0.0.1:" + port + application.setting("camel.component.lazada.push-path")));
                return run(lazada, application);
            }
        }
    }

    private Report run(SimulatedLazada lazada, OrdersApplication application) throws Exception {
        Sinks sinks = Sinks.of(application);
        LazadaCheck.check(application.context());
        out.printf(Locale.ROOT,
                "Buyers place %d orders, %s a second. Each order changes several times, and each change is pushed.%n"
                        + "A push is answered once the inbox has it; some pushes are lost, and a poll finds what they told.%n"
                        + "Lazada sends a push again that was not answered with 200 in time.%n",
                orders,
                BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString());
        lazada.placeOrders(orders, rate);
        try (OtherChannels sales = new OtherChannels(sinks.erp(), lazada.seller(), lazada.products())) {
            follow(lazada, sinks, () -> !lazada.isSoldOut());
        }
        follow(lazada, sinks, () -> sinks.stockChanges().containsKey("waiting") || sinks.pushesInInbox() > 0
                || !Report.read(lazada, application).isClean());
        return Report.read(lazada, application);
    }

    /** Shows a line each second for as long as there is something to wait for and something still moves. */
    private void follow(SimulatedLazada lazada, Sinks sinks, Wait wait) throws InterruptedException {
        long lastMove = System.nanoTime();
        String lastState = "";
        while (wait.goesOn() && System.nanoTime() - lastMove < LONGEST_WAIT.toNanos()) {
            if (interrupted.await(1, TimeUnit.SECONDS)) {
                return;
            }
            String state = String.format(Locale.ROOT,
                    "orders placed %d | pushes: %d taken, %d to come, %d sent again, %d in the inbox | "
                            + "in the ERP: %d orders, %d returns | stock sent %d",
                    lazada.placed(), lazada.accepted(), lazada.waiting(), lazada.refusals(), sinks.pushesInInbox(),
                    sinks.count("erp_order"),
                    sinks.count("erp_return"), sinks.stockChanges().getOrDefault("sent", 0L));
            out.println(state);
            if (!state.equals(lastState)) {
                lastMove = System.nanoTime();
                lastState = state;
            }
        }
    }

    /** Whether there is still something to wait for. */
    private interface Wait {
        boolean goesOn();
    }
}
