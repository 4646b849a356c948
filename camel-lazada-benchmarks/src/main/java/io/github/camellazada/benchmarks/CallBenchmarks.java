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
package io.github.camellazada.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks in several rounds and prints what the component adds to the bare client. */
public final class CallBenchmarks {
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String BARE = "bare";

    private CallBenchmarks() {
    }

    /** @param args number of rounds, and the seconds of an iteration, where they should differ from 3 and 2 */
    public static void main(String[] args) throws RunnerException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        TimeValue time = TimeValue.seconds(args.length > 1 ? Integer.parseInt(args[1]) : 2);
        Options options = new OptionsBuilder().include(CallBenchmark.class.getName()).forks(1).warmupIterations(10)
                .warmupTime(time).measurementIterations(5).measurementTime(time).addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class).timeout(TimeValue.minutes(1)).shouldFailOnError(true).build();
        Map<String, List<RunResult>> rounds = new LinkedHashMap<>();
        // one after the other, so that a machine that others use as well disturbs all of them alike
        for (int round = 0; round < count; round++) {
            Collection<RunResult> results = new Runner(options).run();
            results.forEach(result -> rounds.computeIfAbsent(name(result), name -> new ArrayList<>()).add(result));
        }
        print(rounds);
    }

    private static String name(RunResult result) {
        String format = result.getParams().getParam("dataFormat");
        return format == null ? BARE : format;
    }

    private static void print(Map<String, List<RunResult>> rounds) {
        print("CPU time of the Java threads, us/call", CpuProfiler.THREADS, rounds);
        print("CPU time of the process, us/call", CpuProfiler.PROCESS, rounds);
        print("Allocation, bytes/call", ALLOCATION, rounds);
    }

    private static void print(String title, String figure, Map<String, List<RunResult>> rounds) {
        double bare = values(rounds.get(BARE), figure).getAverage();
        System.out.printf("%n%-40s %10s %10s %10s %10s%n", title, "mean", "least", "most", "added");
        rounds.forEach((name, results) -> {
            DoubleSummaryStatistics values = values(results, figure);
            System.out.printf("%-40s %10.1f %10.1f %10.1f %10.1f%n", name, values.getAverage(), values.getMin(),
                    values.getMax(), values.getAverage() - bare);
        });
    }

    /** The averages of the rounds. */
    private static DoubleSummaryStatistics values(List<RunResult> results, String figure) {
        return results.stream().mapToDouble(result -> result.getSecondaryResults().get(figure).getScore())
                .summaryStatistics();
    }
}
