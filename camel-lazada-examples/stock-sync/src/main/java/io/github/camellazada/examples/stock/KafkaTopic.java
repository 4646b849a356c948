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
package io.github.camellazada.examples.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camellazada.examples.support.BadRow;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;

/** Takes batches of Kafka records into the book, and commits them when they are there. */
public class KafkaTopic {
    private final Intake intake;

    public KafkaTopic(Intake intake) {
        this.intake = intake;
    }

    /** Takes the records; gives back those that cannot be used. */
    public List<BadRow> take(List<Exchange> records) {
        return intake.records(records.stream().map(Exchange::getMessage)
                .map(record -> new Intake.SourceRecord(source(record), record.getHeader(KafkaConstants.OFFSET, Long.class),
                        String.valueOf(record.getBody(String.class))))
                .toList());
    }

    /** Commits the last record of each partition. */
    public void commit(List<Exchange> records) {
        Map<String, KafkaManualCommit> last = new LinkedHashMap<>();
        records.forEach(record -> last.put(source(record.getMessage()),
                record.getMessage().getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)));
        last.values().forEach(KafkaManualCommit::commit);
    }

    private static String source(Message record) {
        return "kafka:" + record.getHeader(KafkaConstants.TOPIC) + "-" + record.getHeader(KafkaConstants.PARTITION);
    }
}
