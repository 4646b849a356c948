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
package io.github.camellazada.examples.orders.demo;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camellazada.examples.orders.OrdersApplication;

/**
 * What arrived of what was sent, counted in the sinks themselves.
 *
 * @param placed       orders that buyers placed
 * @param orders       order changes
 * @param returns      changes of returns
 * @param stock        stock changes by state
 * @param firstTries   times from push to 200, which says that all sinks have it, of pushes taken at the first try, sorted
 * @param delays       times from the first try of every push to its 200, waiting for repeats included, sorted
 */
public record Report(int placed, Deliveries orders, Deliveries returns, Map<String, Long> stock,
        List<Duration> firstTries, List<Duration> delays) {

    /**
     * What arrived of one kind of change.
     *
     * @param expected changes that were pushed
     * @param accepted changes that were answered with 200
     * @param erp      what the ERP has booked
     * @param topic    what is on the topic, repeats included
     * @param file     what is in the file, repeats included; {@code null} where there is none
     */
    public record Deliveries(Set<Change> expected, Set<Change> accepted, List<Sinks.Booked> erp, List<Change> topic,
            List<Change> file) {

        /** Changes that a sink lacks, over all sinks. */
        public long lost() {
            return missing(topic) + (file == null ? 0 : missing(file)) + notBooked();
        }

        /** Changes that a sink has more than once, over all sinks. */
        public long doubled() {
            return repeats(topic) + (file == null ? 0 : repeats(file)) + erp.size() - objects(erp).size();
        }

        /** Objects that the ERP lacks or whose newest change it lacks. */
        private long notBooked() {
            Map<String, Sinks.Booked> booked = erp.stream()
                    .collect(Collectors.toMap(row -> row.seller() + row.objectId(), row -> row, (first, second) -> first));
            return expected.stream().filter(change -> {
                Sinks.Booked row = booked.get(change.seller() + change.objectId());
                return row == null || row.at().isBefore(change.at());
            }).map(change -> change.seller() + change.objectId()).distinct().count();
        }

        private long missing(Collection<Change> sink) {
            Set<Change> there = new HashSet<>(sink);
            return expected.stream().filter(change -> !there.contains(change)).count();
        }

        private static long repeats(Collection<Change> sink) {
            return sink.size() - new HashSet<>(sink).size();
        }

        private static Set<String> objects(Collection<Sinks.Booked> rows) {
            return rows.stream().map(row -> row.seller() + row.objectId()).collect(Collectors.toSet());
        }

        static long objectsOf(Collection<Change> changes) {
            return changes.stream().map(change -> change.seller() + change.objectId()).distinct().count();
        }
    }

    /** Reads back what the application's sinks hold of what the simulator has pushed. */
    public static Report read(SimulatedLazada lazada, OrdersApplication application) {
        Sinks sinks = Sinks.of(application);
        Deliveries orders = new Deliveries(lazada.orderChanges(), lazada.acceptedOrderChanges(), sinks.ordersInErp(),
                sinks.onTopic(application.setting("kafka.topic.orders"), "orderId"), sinks.inFile());
        Deliveries returns = new Deliveries(lazada.returnChanges(), lazada.acceptedReturnChanges(), sinks.returnsInErp(),
                sinks.onTopic(application.setting("kafka.topic.returns"), "returnId"), null);
        return new Report(lazada.placed(), orders, returns, sinks.stockChanges(), lazada.firstTries(), lazada.delays());
    }

    /** Changes that a sink lacks, and orders that were placed and never pushed. */
    public long lost() {
        return lostOfOrders() + returns.lost();
    }

    private long lostOfOrders() {
        return placed - Deliveries.objectsOf(orders.expected()) + orders.lost();
    }

    /** Changes that a sink has more than once. */
    public long doubled() {
        return orders.doubled() + returns.doubled();
    }

    /** Whether every change is in every sink once. */
    public boolean isClean() {
        return lost() == 0 && doubled() == 0;
    }

    /** The table for the end of a run. */
    public String table() {
        StringBuilder table = new StringBuilder();
        line(table, "", "orders", "their changes", "returns", "their changes");
        line(table, "placed at Lazada", placed, orders.expected().size(), Deliveries.objectsOf(returns.expected()),
                returns.expected().size());
        row(table, "answered with 200", orders.accepted(), returns.accepted());
        line(table, "in the ERP", orders.erp().size(), "", returns.erp().size(), "");
        row(table, "on the Kafka topic", orders.topic(), returns.topic());
        line(table, "in the file", Deliveries.objectsOf(orders.file()), orders.file().size(), "", "");
        line(table, "lost", "", lostOfOrders(), "", returns.lost());
        line(table, "doubled", "", orders.doubled(), "", returns.doubled());
        table.append('\n');
        table.append(String.format(Locale.ROOT, "stock updates: %d sent, %d superseded by newer ones, %d refused, %d waiting%n",
                stock("sent"), stock("superseded"), stock("refused"), stock("waiting")));
        delay(table, "from push to all sinks, taken at the first try", firstTries);
        delay(table, "from push to all sinks, repeats included", delays);
        table.append('\n').append(isClean()
                ? "Every change is in every sink, and in none of them twice."
                : "NOT CLEAN: changes are lost or doubled; the log tells what happened.");
        return table.toString();
    }

    private static void delay(StringBuilder table, String name, List<Duration> sorted) {
        table.append(String.format(Locale.ROOT, "%s: %d pushes, median %d ms, p99 %d ms%n", name, sorted.size(),
                percentile(sorted, 50).toMillis(), percentile(sorted, 99).toMillis()));
    }

    private static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private long stock(String state) {
        return stock.getOrDefault(state, 0L);
    }

    private static void row(StringBuilder table, String name, Collection<Change> ordered, Collection<Change> returned) {
        line(table, name, Deliveries.objectsOf(ordered), ordered.size(), Deliveries.objectsOf(returned), returned.size());
    }

    private static void line(StringBuilder table, String name, Object... cells) {
        table.append(String.format(Locale.ROOT, "%-20s%10s%16s%10s%16s%n", name, cells[0], cells[1], cells[2], cells[3]));
    }
}
