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
package io.github.camellazada.examples.orders.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camellazada.examples.orders.demo.Comparison;
import io.github.camellazada.examples.orders.demo.ObjectState;
import io.github.camellazada.examples.orders.demo.Report;
import io.github.camellazada.examples.orders.demo.SimulatedLazada;
import io.github.camellazada.examples.orders.demo.SinkRecord;
import io.github.camellazada.examples.orders.demo.Sinks;

/** Tells what each sink holds of the objects that a sink lacks or has in a wrong state, so that a red run says why. */
final class Traces {
    private static final int MOST = 5;

    private final SimulatedLazada lazada;
    private final Sinks sinks;
    private final List<Path> files;

    Traces(SimulatedLazada lazada, Sinks sinks, List<Path> files) {
        this.lazada = lazada;
        this.sinks = sinks;
        this.files = files;
    }

    String of(Report report) {
        Set<String> orders = wrong(report.ofOrders());
        Set<String> returns = wrong(report.ofReturns());
        StringBuilder text = new StringBuilder();
        if (!orders.isEmpty()) {
            states(text, "Lazada", lazada.orders(), orders);
            states(text, "ERP", sinks.ordersInErp(), orders);
            records(text, "topic", sinks.onTopic("lazada.orders", "orderId", "lineId"), orders);
            files.forEach(
                    file -> records(text, file.getParent().getFileName().toString(), sinks.inFiles(List.of(file)), orders));
        }
        if (!returns.isEmpty()) {
            states(text, "Lazada", lazada.returns(), returns);
            states(text, "ERP", sinks.returnsInErp(), returns);
            records(text, "topic", sinks.onTopic("lazada.returns", "returnId", "returnLineId"), returns);
        }
        return text.toString();
    }

    private static Set<String> wrong(List<Comparison> comparisons) {
        return comparisons.stream().flatMap(sink -> Stream.concat(sink.lost().stream(), sink.stale().stream())).limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void states(StringBuilder text, String where, List<ObjectState> states, Set<String> keys) {
        states.stream().filter(state -> keys.contains(state.key()))
                .forEach(state -> text.append(where).append(": ").append(state).append('\n'));
    }

    private static void records(StringBuilder text, String where, List<SinkRecord> records, Set<String> keys) {
        for (int number = 0; number < records.size(); number++) {
            SinkRecord record = records.get(number);
            if (keys.contains(record.state().key())) {
                text.append(where).append(" #").append(number).append(": ").append(record).append('\n');
            }
        }
    }
}
