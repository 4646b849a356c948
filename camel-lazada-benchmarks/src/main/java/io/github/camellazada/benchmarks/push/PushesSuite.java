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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.camellazada.benchmarks.push.PushServer.Preparation;
import io.github.camellazada.benchmarks.result.Chart;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.jdbc.JdbcPushInbox;
import io.github.camellazada.kafka.KafkaPushInbox;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;

/** How many pushes a second are answered with 200, and how soon, for each way to keep them. */
public final class PushesSuite implements Suite {
    private static final long SLOW = 400;
    private static final long SLOW_RATE = 200;
    private static final String PUSH = "lazada:push?pushPath=/push";
    private static final String MEMORY = PUSH + "&pushQueueSize=100000";
    private static final String INBOX = PUSH + "&pushInbox=#inbox";
    private static final Preparation<DefaultCamelContext> NOTHING = context -> {
    };

    @Override
    public String name() {
        return "pushes";
    }

    @Override
    public List<Chart> charts() {
        return List.of(new Chart("benchmark-pushes", "Pushes a second that are answered with 200", PushRun.RATE, "",
                "More is better",
                Map.of("bare", "a bare platform-http route", "memory", "lazada:push, in memory", "memoryPooled",
                        "the same, exchanges pooled", "h2",
                        "lazada:push, inbox on H2", "postgresql", "lazada:push, inbox on PostgreSQL", "postgresqlHalf",
                        "the same at half of that rate", "slowRoute", "the same, 200 a second, slow route", "bareKafka",
                        "a route that sends to Kafka", "kafka", "lazada:push, inbox in Kafka")));
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        Path folder = Files.createTempDirectory("pushes");
        into.note(DiskFlush.note(folder));
        Duration warmUp = Duration.ofSeconds(settings.pick(3, 30));
        into.note(PushLoad.note(warmUp));
        try (PushRun run = new PushRun(settings, into, warmUp, Duration.ofMillis(settings.pick(1_500, 10_000)));
                BenchmarkDatabase postgres = BenchmarkDatabase.postgres();
                BenchmarkDatabase h2 = BenchmarkDatabase.h2(folder);
                KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"))) {
            into.note(postgres.settings() + ".");
            into.note(h2.settings() + ".");
            into.note("Kafka: one broker in the process of the routes, acks=all, idempotent producer, linger 5 ms.");
            for (int round = 0; round < settings.pick(1, 3); round++) {
                floor(run);
                memory(run);
                if (settings.isFull() || settings.isNamed("memoryPooled")) {
                    run.measure("memoryPooled", () -> new PushServer(PushesSuite::pool, answering(MEMORY)), null, 0);
                }
                run.measure("h2", () -> new PushServer(emptied(h2), answering(INBOX)), h2, 0);
                double rate = run.measure("postgresql", () -> new PushServer(emptied(postgres), answering(INBOX)), postgres, 0);
                if (settings.isFull() && rate > 0) {
                    run.measure("postgresqlHalf", () -> new PushServer(emptied(postgres), answering(INBOX)), postgres,
                            (long) rate / 2);
                }
                if (settings.isFull() || settings.isNamed("slowRoute")) {
                    run.measure("slowRoute", () -> new PushServer(emptied(postgres), route -> route.from(INBOX).delay(SLOW)),
                            postgres, SLOW_RATE);
                }
                kafka(run, broker);
            }
        }
    }

    /** A route that answers each request and keeps nothing. */
    static double floor(PushRun run) throws Exception {
        return run.measure("bare", () -> new PushServer(NOTHING, answering("platform-http:/push")), null, 0);
    }

    /** The consumer of pushes without a store. */
    static double memory(PushRun run) throws Exception {
        return run.measure("memory", () -> new PushServer(NOTHING, answering(MEMORY)), null, 0);
    }

    /** Lets Camel use each exchange again, as {@code camel.main.exchangeFactory=pooled} does. */
    private static void pool(DefaultCamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        extension.setExchangeFactory(new PooledExchangeFactory());
        extension.setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
    }

    /** The inbox answers as late as the other route does, so that the same number of pushes is under way. */
    private static void kafka(PushRun run, KafkaBroker broker) throws Exception {
        run.measure("bareKafka", () -> new PushServer(NOTHING,
                routes -> routes.from("platform-http:/push").convertBodyTo(byte[].class).removeHeaders("*")
                        .to("kafka:bare?requestRequiredAcks=all&enableIdempotence=true&lingerMs=5&brokers="
                                + broker.bootstrapServers()
                                + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer")),
                null, 0);
        Map<String, String> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "topic.create", "true",
                "topic.partitions", "16");
        run.measure("kafka", () -> new PushServer(
                context -> context.getRegistry().bind("inbox", PushInbox.class, new KafkaPushInbox(settings, null)),
                answering(INBOX + "&ackTimeout=10000")), null, 0);
    }

    static Preparation<RouteBuilder> answering(String uri) {
        return route -> route.from(uri).process(exchange -> {
            // nothing: the acknowledgement is what is measured
        });
    }

    private static Preparation<DefaultCamelContext> emptied(BenchmarkDatabase database) {
        return context -> {
            inbox(database).prepare(context);
            database.empty();
        };
    }

    static Preparation<DefaultCamelContext> inbox(BenchmarkDatabase database) {
        return context -> {
            JdbcPushInbox inbox = new JdbcPushInbox(database.source(), null,
                    context.getExecutorServiceManager().newCachedThreadPool(context, "inbox"));
            inbox.createTables().toCompletableFuture().join();
            context.getRegistry().bind("inbox", PushInbox.class, inbox);
        };
    }
}
