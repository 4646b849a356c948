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
    private static final int WARM_UP = 30;
    private static final int MEASURED = 20;

    private CallBenchmarks() {
    }

    /** @param args number of rounds, where it should differ from 3 */
    public static void main(String[] args) throws RunnerException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        // counted in calls, not in seconds, and compiled before the next call: else a busy machine measures cold code
        Options options = new OptionsBuilder().include(CallBenchmark.class.getName()).forks(1).jvmArgsAppend("-Xbatch")
                .warmupIterations(WARM_UP).measurementIterations(MEASURED).addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class).timeout(TimeValue.minutes(2)).shouldFailOnError(true).build();
        Map<String, List<RunResult>> rounds = new LinkedHashMap<>();
        // one after the other, so that a machine that others use as well disturbs all of them alike
        for (int round = 0; round < count; round++) {
            Collection<RunResult> results = new Runner(options).run();
            results.forEach(result -> rounds.computeIfAbsent(name(result), name -> new ArrayList<>()).add(result));
        }
        print("CPU time of the Java threads, us/call", CpuProfiler.THREADS, rounds);
        print("CPU time of the process, us/call", CpuProfiler.PROCESS, rounds);
        print("Allocation, bytes/call", ALLOCATION, rounds);
    }

    private static String name(RunResult result) {
        String format = result.getParams().getParam("outputType");
        return format == null ? BARE : format;
    }

    private static void print(String title, String figure, Map<String, List<RunResult>> rounds) {
        double[] bare = values(rounds.get(BARE), figure);
        System.out.printf("%n%-40s %10s %10s %10s %10s %10s%n", title, "median", "least", "most", "added", "least");
        rounds.forEach((name, results) -> {
            double[] values = values(results, figure);
            System.out.printf("%-40s %10.1f %10.1f %10.1f %10.1f %10.1f%n", name, median(values), values[0],
                    values[values.length - 1], median(values) - median(bare), values[0] - bare[0]);
        });
    }

    /** Those of all iterations of all rounds, the least first. */
    private static double[] values(List<RunResult> results, String figure) {
        return results.stream().flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getSecondaryResults().get(figure).getScore()).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
