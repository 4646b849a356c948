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
package io.github.camellazada.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.broker.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the answers to pushes say while the broker is away, and how an inbox is chosen. */
@Timeout(60)
class BrokerAwayTest {
    @TempDir
    private Path folder;
    private final RoutedOrders orders = new RoutedOrders();

    @Test
    void aPushIsAnswered503WhileTheBrokerIsAwayAnd200Afterwards() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder);
                PushApplication application = new PushApplication(properties(broker), orders.route("lazada:push"))) {
            application.pushUntilStored(PushApplication.order(1, 1)).join();
            await().untilAsserted(() -> assertThat(orders.done(1)).containsExactly("step1"));

            broker.close();
            assertThat(application.push(PushApplication.order(2, 1))).isEqualTo(503);

            broker.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> application.push(PushApplication.order(3, 1)) == 200);
            await().atMost(Duration.ofSeconds(30)).until(() -> orders.done(3).size() == 1);
        }
    }

    @Test
    void aTopicThatIsMissingIsNamed() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            Map<String, String> properties = new HashMap<>(properties(broker));
            properties.remove("lazada.kafka.topic.create");

            assertThatThrownBy(() -> new PushApplication(properties, orders.route("lazada:push")).close())
                    .rootCause().hasMessageContaining("lazada-inbox-600123").hasMessageContaining("topic.create");
        }
    }

    static Map<String, String> properties(KafkaBroker broker) {
        return Map.of("lazada.kafka.bootstrap.servers", broker.bootstrapServers(), "lazada.kafka.topic.create", "true",
                "lazada.kafka.topic.partitions", "4", "lazada.kafka.session.timeout.ms", "6000");
    }
}
