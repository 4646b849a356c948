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
package io.github.camellazada.benchmarks.push;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camellazada.LazadaComponent;
import io.github.camellazada.LazadaConfiguration;
import io.github.camellazada.benchmarks.calls.GatewayProcess;
import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.benchmarks.run.Vitals;
import io.github.camellazada.catalog.LazadaCountry;

/** Whether memory, threads and connections of a process stay what they are while pushes are stored, routed and answered by a call. */
public final class SoakSuite implements Suite {
    private static final long PER_SECOND = 200;
    private static final int PART = 10;
    private static final String GROWTH = "last part in times of the first";

    @Override
    public String name() {
        return "soak";
    }

    /** Only where it is named: it takes as long as {@code benchmark.minutes} says. */
    @Override
    public boolean isPartOf(Mode mode) {
        return false;
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        long minutes = settings.length().toMinutes();
        into.note(PER_SECOND + " pushes a second are stored by an inbox on H2, and the route makes a call for each.");
        into.note("The heap is that after a collection, which each minute ends with and which is not in the times.");
        AtomicLong routed = new AtomicLong();
        try (BenchmarkDatabase h2 = BenchmarkDatabase.h2(Files.createTempDirectory("soak"));
                JavaProcess gateway = JavaProcess.start(settings, "gateway", Cpus.ANY, List.of(), GatewayProcess.class)) {
            String url = "http://127.0.0.1:" + gateway.reply()[0] + "/rest";
            try (PushServer server = new PushServer(context -> {
                callThrough(context.getComponent("lazada", LazadaComponent.class).getConfiguration(), url);
                PushesSuite.inbox(h2).prepare(context);
            }, route -> route.from("lazada:push?pushPath=/push&pushInbox=#inbox").setBody(body -> null).removeHeaders("*")
                    .to("lazada:orders-get?outputType=json&param.created_after=RAW(2026-11-11T00:00:00+08:00)")
                    .process(done -> routed.incrementAndGet()));
                    // what counts outlasts the soak
                    JavaProcess load = JavaProcess.start(settings, "push-load", Cpus.ANY, List.of(), PushLoad.class,
                            server.port(), 10_000, TimeUnit.MINUTES.toMillis(minutes) + 10_000, PER_SECOND)) {
                sample(minutes, routed, into);
                load.reply();
                into.add("pushes", "other answers than 200", "", "", Double.parseDouble(load.reply()[3]));
            }
        }
        into.goal("heap", GROWTH, "", Goal.atMost(1.2));
        into.goal("threads", GROWTH, "", Goal.atMost(1.2));
        into.goal("open sockets", GROWTH, "", Goal.atMost(1.2));
        into.goal("pushes", "other answers than 200", "", Goal.atMost(0));
    }

    private static void callThrough(LazadaConfiguration configuration, String url) {
        configuration.setAccessToken("token");
        configuration.setSellerId("1001");
        configuration.setCountry(LazadaCountry.SG);
        configuration.setServerUrl(url);
    }

    private static void sample(long minutes, AtomicLong routed, Measurements into) throws InterruptedException {
        Vitals[] all = new Vitals[(int) minutes];
        Vitals before = Vitals.now();
        for (int minute = 0; minute < minutes; minute++) {
            long begun = routed.get();
            TimeUnit.MINUTES.sleep(1);
            Vitals now = Vitals.now();
            String row = String.format("minute %02d", minute + 1);
            into.add(row, "heap", "", "MB", now.heapBytes() / 1e6);
            into.add(row, "threads", "", "", now.threads());
            into.add(row, "open sockets", "", "", now.sockets());
            into.add(row, "time of the collectors", "", "ms", now.collectMillis() - before.collectMillis());
            into.add(row, "CPU", "", "ms", now.cpuMillis() - before.cpuMillis());
            into.add(row, "pushes routed", "", "", routed.get() - begun);
            System.out.printf("  %s: heap %.1f MB, %d threads, %d sockets%n", row, now.heapBytes() / 1e6, now.threads(),
                    now.sockets());
            before = Vitals.now(); // the collection of a sample belongs to none of them
            all[minute] = now;
        }
        // the first minutes warm up
        int part = (int) Math.max(1, minutes / PART);
        int first = minutes > 2 ? part : 0;
        for (int i = 0; i < part; i++) {
            Vitals early = all[Math.min(first + i, all.length - 1)];
            Vitals late = all[all.length - 1 - i];
            into.add("heap", GROWTH, "", "", (double) late.heapBytes() / early.heapBytes());
            into.add("threads", GROWTH, "", "", (double) late.threads() / early.threads());
            into.add("open sockets", GROWTH, "", "", (double) late.sockets() / Math.max(1, early.sockets()));
        }
    }
}
