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
package io.github.camellazada.benchmarks.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.LazadaComponent;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.jdbc.JdbcPushInbox;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** Pushes a second that are answered 200 over HTTP, with load from a second process, for each way to acknowledge. */
final class HttpBenchmark {
    private final Duration length;

    HttpBenchmark(Duration length) {
        this.length = length;
    }

    void run() throws Exception {
        try (BenchmarkDatabase database = BenchmarkDatabase.postgres()) {
            double bare = measure("bare platform-http route", "platform-http:/push", null, 0).rate();
            double memory = measure("lazada:push, in memory", "lazada:push?pushPath=/push&pushQueueSize=100000", null, 0)
                    .rate();
            System.out.println(database.settings());
            Answer full = measure("lazada:push, inbox on PostgreSQL", "lazada:push?pushPath=/push&pushInbox=#inbox", database,
                    0);
            Answer half = measure("lazada:push, inbox on PostgreSQL, at half of that",
                    "lazada:push?pushPath=/push&pushInbox=#inbox",
                    database, (long) (full.rate() / 2));
            System.out.printf("  in memory %.2f x bare; inbox %.2f x in memory; p99 at half rate %.1f ms%n", memory / bare,
                    full.rate() / memory, half.p99Millis());
        }
    }

    private Answer measure(String what, String uri, BenchmarkDatabase database, long perSecond) throws Exception {
        return measure(what, route -> route.from(uri).process(exchange -> {
            // nothing: the acknowledgement is what is measured
        }), context -> {
            if (database != null) {
                JdbcPushInbox inbox = new JdbcPushInbox(database.source(), null,
                        context.getExecutorServiceManager().newCachedThreadPool(this, "inbox"));
                inbox.createTables().toCompletableFuture().join();
                database.empty();
                context.getRegistry().bind("inbox", PushInbox.class, inbox);
            }
        }, database, perSecond);
    }

    /** Of this process and of the database; that of the load is not in it. */
    private static Duration cpu(BenchmarkDatabase database) throws SQLException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Duration own = Duration.ofNanos(system.getProcessCpuTime());
        return database == null ? own : own.plus(database.serverCpu());
    }

    /** What is done with a context or a route; may fail. */
    interface Preparation<T> {
        void prepare(T what) throws Exception;
    }

    /** @param perSecond how many are sent; 0 for as many as are answered */
    Answer measure(String what, Preparation<RouteBuilder> routes, Preparation<DefaultCamelContext> prepared, long perSecond)
            throws Exception {
        return measure(what, routes, prepared, null, perSecond);
    }

    private Answer measure(String what, Preparation<RouteBuilder> routes, Preparation<DefaultCamelContext> prepared,
            BenchmarkDatabase database, long perSecond) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        LazadaComponent lazada = context.getComponent("lazada", LazadaComponent.class);
        lazada.getConfiguration().setAppKey(PushLoad.APP_KEY);
        lazada.getConfiguration().setAppSecret(PushLoad.APP_SECRET);
        lazada.setInboxMaxRows(Long.MAX_VALUE);
        prepared.prepare(context);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
        context.addService(server, true, true);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                routes.prepare(this);
            }
        });
        context.start();
        try {
            AtomicReference<Duration> before = new AtomicReference<>();
            Answer answer = load(server.getPort(), perSecond, () -> before.getAndSet(cpu(database)));
            double micros = cpu(database).minus(before.get()).toNanos() / 1000.0 / answer.rate() * 1000 / length.toMillis();
            System.out.printf("  %s: %,.0f/s, p50 %.1f ms, p99 %.1f ms, CPU of a push %.0f us, other answers than 200: %d%n",
                    what, answer.rate(), answer.p50Millis(), answer.p99Millis(), micros, answer.failed());
            return answer;
        } finally {
            context.stop();
        }
    }

    private Answer load(int port, long perSecond, Callable<?> counting) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), PushLoad.class.getName(), Integer.toString(port),
                        Long.toString(length.toMillis()), Long.toString(perSecond)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader()) {
            if (line(out, PushLoad.COUNTS) == null) {
                throw new IllegalStateException("The load process has failed before it counted");
            }
            counting.call();
            String last = line(out, "= ");
            if (last == null) {
                throw new IllegalStateException("The load process has failed");
            }
            String[] figures = last.substring(2).split(" ");
            return new Answer(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]),
                    Long.parseLong(figures[3]));
        } finally {
            process.destroy();
        }
    }

    private static String line(BufferedReader out, String beginning) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = out.readLine();
        }
        return line;
    }

    record Answer(double rate, double p50Millis, double p99Millis, long failed) {
    }
}
