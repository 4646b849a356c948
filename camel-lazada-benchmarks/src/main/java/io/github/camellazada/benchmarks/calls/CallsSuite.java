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
package io.github.camellazada.benchmarks.calls;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camellazada.benchmarks.result.Chart;
import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

import static java.util.Map.entry;

/** What one read of 4 kB costs each caller, with one to 256 calls under way. */
public final class CallsSuite implements Suite {
    static final String CPU = "CPU of a call";
    static final String RATE = "calls a second";
    private static final String TIMES_BARE = "CPU in times of bare";
    private static final String OVER_BARE = "bytes more than bare";
    private static final String TIMES = "calls a second in times of ";
    private static final Set<CallRow> FULL_ONLY = EnumSet.of(CallRow.bareHandedOver, CallRow.officialStyleKept,
            CallRow.lazopClient);
    private static final int[] FEW = {1, 16, 64};
    private static final int[] UNDER_WAY = {1, 16, 64, 256};
    private static final long SLOW = 80;
    private static final long SLOW_MILLIS = 2_000;
    private static final Map<String, String> LABELS = Map.ofEntries(entry("bare", "Vert.x, signed, bytes"),
            entry("bareHandedOver", "the same, called from its threads"), entry("bareJackson", "Vert.x, signed, Jackson tree"),
            entry("officialStyle", "style of the official SDK"), entry("officialStyleKept", "the same, connections kept"),
            entry("camelHttp", "camel-http, signed, Jackson tree"), entry("lazopClient", "lazop-client, tree"),
            entry("raw", "lazada: bytes"), entry("json", "lazada: text of the payload"), entry("pojo", "lazada: records"),
            entry("routeJson", "route with lazada: text"));

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Chart> charts() {
        return List.of(
                new Chart("benchmark-calls", "Calls a second that get 4 kB, 64 under way", RATE, at(64), "More is better",
                        LABELS),
                new Chart("benchmark-call-cpu", "CPU time of a call that gets 4 kB, 16 under way", CPU, at(16),
                        "Less is better", LABELS));
    }

    @Override
    public void measure(Settings settings, Measurements into) {
        List<CallRow> rows = EnumSet.range(CallRow.bare, CallRow.routeJson).stream()
                .filter(row -> settings.wantsRow(row.name(), isPart(row, settings))).toList();
        // short turns, so that rows that are compared meet the same minute of the machine
        long millis = settings.pick(150L, 500L);
        into.note(Cpus.note());
        into.note(CallRounds.note(settings));
        long warmUp = settings.pick(20_000L, 30_000L);
        into.note(WarmUp.note(warmUp));
        try (CallRounds rounds = new CallRounds(settings, CallRounds.USUAL_HEAP, rows)) {
            rounds.warmUp(warmUp);
            for (int round = 0; round < settings.pick(6, 28); round++) {
                for (int underWay : settings.pick(FEW, UNDER_WAY)) {
                    add(into, rounds.round(underWay, millis), underWay);
                }
            }
            rounds.latency(SLOW);
            for (int round = 0; round < settings.pick(0, 3); round++) {
                rounds.round(256, SLOW_MILLIS)
                        .forEach((row, window) -> into.add(row.name(), RATE + " of a gateway that takes 80 ms", at(256), "",
                                window.perSecond()));
            }
        }
        goals(into);
    }

    /** Whether the row is measured without being named. */
    private static boolean isPart(CallRow row, Settings settings) {
        return settings.isFull() || !FULL_ONLY.contains(row);
    }

    private static void add(Measurements into, Map<CallRow, Window> windows, int underWay) {
        String at = at(underWay);
        windows.forEach((row, window) -> {
            into.add(row.name(), RATE, at, "", window.perSecond());
            into.add(row.name(), CPU, at, "µs", window.cpuMicros());
            into.add(row.name(), "allocation of a call", at, "bytes", window.bytes());
            if (underWay == 1) {
                into.add(row.name(), "latency", "median", "µs", window.medianMicros());
                into.add(row.name(), "latency", "p99", "µs", window.p99Micros());
            }
            ratios(into, windows, row, underWay);
        });
    }

    private static void ratios(Measurements into, Map<CallRow, Window> windows, CallRow row, int underWay) {
        Window own = windows.get(row);
        Window bare = windows.get(CallRow.bare);
        if (bare != null && row != CallRow.bare && underWay == 16) {
            into.add(row.name(), TIMES_BARE, at(16), "", own.cpuMicros() / bare.cpuMicros());
            into.add(row.name(), OVER_BARE, at(16), "", own.bytes() - bare.bytes());
        }
        if (bare != null && row == CallRow.json && underWay == 1) {
            into.add(row.name(), "latency", "median, less bare", "µs", own.medianMicros() - bare.medianMicros());
            if (windows.containsKey(CallRow.bareHandedOver)) {
                into.add(row.name(), "latency", "median, less bareHandedOver", "µs",
                        own.medianMicros() - windows.get(CallRow.bareHandedOver).medianMicros());
            }
            into.add(row.name(), "latency", "p99 in times of bare", "", own.p99Micros() / bare.p99Micros());
        }
        if (underWay == 64 && (row == CallRow.json || row == CallRow.routeJson)) {
            for (CallRow peer : List.of(CallRow.bareJackson, CallRow.officialStyle, CallRow.officialStyleKept,
                    CallRow.camelHttp)) {
                if (windows.containsKey(peer)) {
                    into.add(row.name(), TIMES + peer, at(64), "", own.perSecond() / windows.get(peer).perSecond());
                }
            }
        }
    }

    private static void goals(Measurements into) {
        goals(into, CallRow.raw, 1.5, 1_000);
        goals(into, CallRow.json, 1.75, 6_000);
        goals(into, CallRow.pojo, 2.4, 16_000);
        into.goal("json", TIMES + CallRow.bareJackson, at(64), Goal.atLeast(0.85));
        into.goal("json", TIMES + CallRow.officialStyle, at(64), Goal.atLeast(4.5));
        into.goal("json", TIMES + CallRow.camelHttp, at(64), Goal.atLeast(2));
        into.goal("routeJson", TIMES + CallRow.camelHttp, at(64), Goal.atLeast(2));
        into.goal("json", "latency", "median, less bare", Goal.atMost(60));
        into.goal("json", "latency", "p99 in times of bare", Goal.atMost(2));
    }

    private static void goals(Measurements into, CallRow row, double times, double bytes) {
        into.goal(row.name(), TIMES_BARE, at(16), Goal.atMost(times));
        into.goal(row.name(), OVER_BARE, at(16), Goal.atMost(bytes));
    }

    static String at(int underWay) {
        return underWay + " under way";
    }
}
