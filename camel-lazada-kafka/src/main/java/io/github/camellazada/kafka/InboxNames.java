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

import java.util.List;
import java.util.regex.Pattern;

/**
 * The names in Kafka of one app's inbox.
 *
 * @param main  topic of all pushes
 * @param retry topic of pushes whose objects wait for another attempt without holding up their partition
 * @param dead  topic of dead letters
 * @param group consumer group of the processes that share the inbox
 */
record InboxNames(String main, String retry, String dead, String group) {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    static InboxNames of(String prefix, String appKey) {
        String main = prefix + "-" + appKey;
        if (!LEGAL.matcher(main).matches()) {
            throw new IllegalArgumentException("'" + main + "' is no name of a Kafka topic. Use letters, digits, dots and"
                    + " hyphens in " + KafkaInboxSettings.PREFIX + "topic.prefix, at most 200 characters with the app key");
        }
        return new InboxNames(main, main + "-retry", main + "-dead", main);
    }

    List<String> topics() {
        return List.of(main, retry, dead);
    }
}
