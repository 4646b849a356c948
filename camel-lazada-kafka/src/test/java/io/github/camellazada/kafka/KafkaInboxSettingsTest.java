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

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which properties an inbox takes, and which it refuses. */
class KafkaInboxSettingsTest {
    private final Map<String, String> properties = new HashMap<>(Map.of("bootstrap.servers", "127.0.0.1:9"));

    @Test
    void kafkasOwnSettingsReachTheClientsThatKnowThem() {
        properties.put("security.protocol", "SASL_SSL");
        properties.put("group.instance.id", "pod-0");

        KafkaInboxSettings settings = settings();

        assertThat(settings.of(ProducerConfig.configNames())).containsEntry("security.protocol", "SASL_SSL")
                .doesNotContainKey("group.instance.id");
        assertThat(settings.clients()).containsEntry("group.instance.id", "pod-0");
    }

    @Test
    void aSettingThatWouldLosePushesIsRefused() {
        properties.put("acks", "1");

        assertThatThrownBy(this::settings).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lazada.kafka.acks");
    }

    @Test
    void aMissingBrokerAndAWrongNumberAreNamed() {
        properties.put("topic.partitions", "many");
        assertThatThrownBy(this::settings).hasMessageContaining("lazada.kafka.topic.partitions").hasMessageContaining("many");
        properties.clear();
        assertThatThrownBy(this::settings).hasMessageContaining("lazada.kafka.bootstrap.servers");
    }

    @Test
    void noTextOfTheInboxTellsASecret() {
        properties.put("sasl.jaas.config", "org.example.Module required password=\"hunter2\";");

        assertThat(settings()).asString().doesNotContain("hunter2");
        assertThat(new KafkaPushInbox(properties, null)).asString().doesNotContain("hunter2");
    }

    @Test
    void anAppKeyThatIsNoNameOfATopicIsRefused() {
        assertThatThrownBy(() -> InboxNames.of("lazada inbox", "1")).hasMessageContaining("lazada.kafka.topic.prefix");
    }

    private KafkaInboxSettings settings() {
        return KafkaInboxSettings.of(properties::get);
    }
}
