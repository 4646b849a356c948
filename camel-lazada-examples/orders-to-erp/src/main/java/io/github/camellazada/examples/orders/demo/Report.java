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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import io.github.camellazada.examples.orders.OrdersApplication;

/**
 * What arrived of what Lazada says, counted in the sinks themselves.
 *
 * @param orders      orders that were placed
 * @param returns     returns that were asked for
 * @param ofOrders    the sinks of orders
 * @param ofReturns   the sinks of returns
 * @param stock       stock changes by state
 * @param answers     times from push to 200 of pushes that were taken at the first try, sorted
 */
public record Report(int orders, int returns, List<Comparison> ofOrders, List<Comparison> ofReturns, Map<String, Long> stock,
        List<Duration> answers) {

    /** Reads back what the application's sinks hold of what the simulator says. */
    public static Report read(SimulatedLazada lazada, OrdersApplication application) {
        return read(lazada, Sinks.of(application), List.of(Path.of(application.setting("file.orders"))));
    }

    /** Reads back what sinks hold that any number of processes fill. */
    public static Report read(SimulatedLazada lazada, Sinks sinks, List<Path> files) {
        List<ObjectState> orders = lazada.orders();
        List<ObjectState> returns = lazada.returns();
        return new Report(orders.size(), returns.size(),
                List.of(Comparison.ofTable("ERP", orders, sinks.ordersInErp()),
                        Comparison.ofRecords("topic", orders, sinks.onTopic("lazada.orders", "orderId", "lineId")),
                        Comparison.ofRecords("file", orders, sinks.inFiles(files))),
                List.of(Comparison.ofTable("ERP", returns, sinks.returnsInErp()),
                        Comparison.ofRecords("topic", returns,
                                sinks.onTopic("lazada.returns", "returnId", "returnLineId"))),
                sinks.stockChanges(), lazada.firstTries());
    }

    /** Orders and returns that a sink lacks. */
    public long lost() {
        return sum(sink -> sink.lost().size());
    }

    /** Orders and returns of which a sink lacks the newest state. */
    public long stale() {
        return sum(sink -> sink.stale().size());
    }

    /** What a sink has twice in effect. */
    public long doubled() {
        return sum(Comparison::doubled);
    }

    /** Records on topics and lines in files that readers drop by key and version. */
    public long repeats() {
        return sum(Comparison::repeats);
    }

    /** Whether every sink is as Lazada says. */
    public boolean isClean() {
        return sinks().allMatch(Comparison::isClean);
    }

    private long sum(ToLongFunction<Comparison> count) {
        return sinks().mapToLong(count).sum();
    }

    private Stream<Comparison> sinks() {
        return Stream.concat(ofOrders.stream(), ofReturns.stream());
    }

    /** The table for the end of a run. */
    public String table() {
        StringBuilder table = new StringBuilder();
        line(table, "", "objects", "records", "lost", "stale", "doubled", "repeats");
        line(table, "orders at Lazada", orders, "", "", "", "", "");
        ofOrders.forEach(sink -> line(table, "  " + sink.sink(), sink));
        line(table, "returns at Lazada", returns, "", "", "", "", "");
        ofReturns.forEach(sink -> line(table, "  " + sink.sink(), sink));
        table.append(String.format(Locale.ROOT, "%nin all: lost %d, stale %d, doubled %d%n%n", lost(), stale(), doubled()));
        table.append(String.format(Locale.ROOT, "stock updates: %d sent, %d superseded by newer ones, %d refused, %d waiting%n",
                stock("sent"), stock("superseded"), stock("refused"), stock("waiting")));
        delay(table, "from push to 200, taken at the first try", answers);
        return table.append('\n').append(isClean()
                ? "Every sink has every order and return as Lazada has it, and none of them twice."
                : "NOT CLEAN: the log tells what happened. " + sinks().filter(sink -> !sink.isClean()).toList()).toString();
    }

    private static void delay(StringBuilder table, String name, List<Duration> sorted) {
        table.append(String.format(Locale.ROOT, "%s: %d pushes, median %d ms, p99 %d ms%n", name, sorted.size(),
                percentile(sorted, 50).toMillis(), percentile(sorted, 99).toMillis()));
    }

    /** The value that so many percent do not exceed. */
    public static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private long stock(String state) {
        return stock.getOrDefault(state, 0L);
    }

    private static void line(StringBuilder table, String name, Comparison sink) {
        line(table, name, sink.objects(), sink.records(), sink.lost().size(), sink.stale().size(), sink.doubled(),
                sink.repeats());
    }

    private static void line(StringBuilder table, String name, Object... cells) {
        table.append(String.format(Locale.ROOT, "%-20s%9s%9s%7s%7s%9s%9s%n", name, cells[0], cells[1], cells[2], cells[3],
                cells[4], cells[5]));
    }
}
