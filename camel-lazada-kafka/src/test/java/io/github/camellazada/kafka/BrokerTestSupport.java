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
import java.util.HashMap;
import java.util.Map;

import io.github.camellazada.broker.KafkaBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One broker for all tests of a class. */
abstract class BrokerTestSupport {
    static KafkaBroker broker;

    @TempDir
    static Path folder;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = KafkaBroker.start(folder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    /** Properties of an application whose topics have that prefix. */
    static Map<String, String> properties(String prefix) {
        Map<String, String> properties = new HashMap<>(BrokerAwayTest.properties(broker));
        properties.put("lazada.kafka.topic.prefix", prefix);
        return properties;
    }
}
