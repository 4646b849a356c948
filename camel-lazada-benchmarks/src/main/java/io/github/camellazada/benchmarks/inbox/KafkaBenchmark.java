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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.camellazada.broker.KafkaBroker;
import io.github.camellazada.client.inbox.PushInbox;
import io.github.camellazada.kafka.KafkaPushInbox;

/**
 * Pushes into the inbox in Kafka, beside a platform-http route that sends bodies to Kafka with the same settings, waits, and then
 * answers. That route checks no signature and reads nothing back; the inbox also routes what it stores.
 */
final class KafkaBenchmark {
    private static final String PARTITIONS = "16";

    private final Path folder;
    private final Duration length;

    KafkaBenchmark(Path folder, Duration length) {
        this.folder = folder;
        this.length = length;
    }

    void run() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"))) {
            System.out.println("Kafka, one broker in the process of the routes, acks=all, idempotent producer, linger 5 ms");
            // the first round of each warms up
            for (int round = 0; round < 2; round++) {
                HttpBenchmark.Answer bare = bare(broker);
                HttpBenchmark.Answer inbox = inbox(broker);
                System.out.printf("  inbox %.2f x the route that sends to Kafka%n", inbox.rate() / bare.rate());
            }
        }
    }

    private HttpBenchmark.Answer bare(KafkaBroker broker) throws Exception {
        return new HttpBenchmark(length).measure("platform-http route that sends to Kafka",
                routes -> routes.from("platform-http:/push").convertBodyTo(byte[].class).removeHeaders("*")
                        .to("kafka:bare?requestRequiredAcks=all&enableIdempotence=true&lingerMs=5&brokers="
                                + broker.bootstrapServers()
                                + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer"),
                context -> {
                }, 0);
    }

    /** Answers as late as the other route does, so that the same number of pushes is under way. */
    private HttpBenchmark.Answer inbox(KafkaBroker broker) throws Exception {
        Map<String, String> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "topic.create", "true",
                "topic.partitions", PARTITIONS);
        return new HttpBenchmark(length).measure("lazada:push, inbox in Kafka",
                routes -> routes.from("lazada:push?pushPath=/push&pushInbox=#inbox&ackTimeout=10000").process(exchange -> {
                    // nothing: the acknowledgement is what is measured
                }), context -> context.getRegistry().bind("inbox", PushInbox.class, new KafkaPushInbox(settings, null)), 0);
    }
}
