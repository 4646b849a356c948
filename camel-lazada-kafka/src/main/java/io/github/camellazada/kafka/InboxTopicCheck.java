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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the topics of an inbox are there and fit together. */
final class InboxTopicCheck {
    private static final Logger LOG = LoggerFactory.getLogger(InboxTopicCheck.class);
    // the broker must not delete what waits: the inbox deletes what has ended
    private static final Map<String, String> CONFIGS = Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy",
            "delete", "max.message.bytes", String.valueOf(2 << 20));

    private final Admin admin;
    private final KafkaInboxSettings settings;

    InboxTopicCheck(Admin admin, KafkaInboxSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /**
     * Creates what is missing, if that is asked for.
     *
     * @return                       the number of partitions of the main topic
     * @throws IllegalStateException if a topic is missing or does not fit; the text names it
     */
    int partitions(InboxNames names) {
        int main = partitions(names.main(), settings.partitions());
        int retry = partitions(names.retry(), main);
        partitions(names.dead(), 1);
        if (main != retry) {
            throw new IllegalStateException("The Kafka topic " + names.main() + " has " + main + " partitions and "
                    + names.retry() + " has " + retry + ". Give both the same number, since the inbox tries a push again in"
                    + " the partition of the same number");
        }
        return main;
    }

    private int partitions(String topic, int wanted) {
        Integer found = describe(topic);
        if (found != null) {
            return found;
        }
        if (!settings.create()) {
            throw new IllegalStateException(
                    "The Kafka topic " + topic + " does not exist, so that no push can be stored. Create"
                            + " it with retention.ms=-1, or set " + KafkaInboxSettings.PREFIX + "topic.create=true");
        }
        create(topic, wanted);
        return wanted;
    }

    private void create(String topic, int partitions) {
        try {
            KafkaAnswers.get(admin
                    .createTopics(List.of(new NewTopic(topic, partitions, settings.replication()).configs(CONFIGS))).all());
            LOG.info("The Kafka topic {} was missing, and is created with {} partitions", topic, partitions);
        } catch (TopicExistsException e) {
            LOG.debug("Another process has created the Kafka topic {}", topic);
        }
    }

    private Integer describe(String topic) {
        try {
            Map<String, TopicDescription> found = KafkaAnswers
                    .get(admin.describeTopics(new ArrayList<>(List.of(topic))).allTopicNames());
            return found.get(topic).partitions().size();
        } catch (UnknownTopicOrPartitionException e) {
            return null;
        }
    }
}
