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
import java.util.Arrays;
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
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 30;
    private static final int MEASURED = 20;

    private CallBenchmarks() {
    }

    /**
     * The system property {@code benchmark.rows} names the rows, with commas between them, where it should not be all.
     *
     * @param args number of rounds, of iterations to warm up and of those that count, where they should differ from 3, 30 and 20
     */
    public static void main(String[] args) throws RunnerException {
        int count = number(args, 0, ROUNDS);
        Map<Row, List<RunResult>> rounds = new LinkedHashMap<>();
        // one after the other, so that a machine that others use as well disturbs all of them alike
        for (int round = 0; round < count; round++) {
            for (Row row : rows()) {
                rounds.computeIfAbsent(row, name -> new ArrayList<>()).addAll(new Runner(options(row, args)).run());
            }
        }
        print("CPU time of the Java threads, us/call", CpuProfiler.THREADS, rounds);
        print("CPU time of the process, us/call", CpuProfiler.PROCESS, rounds);
        print("Allocation, bytes/call", ALLOCATION, rounds);
    }

    // counted in calls, not in seconds, and compiled before the next call: else a busy machine measures cold code
    private static Options options(Row row, String[] args) {
        return new OptionsBuilder().include(CallBenchmark.class.getName() + (row.isLarge() ? ".large" : ".small"))
                .param("row", row.name()).forks(1).jvmArgsAppend("-Xbatch").warmupIterations(number(args, 1, WARM_UP))
                .measurementIterations(number(args, 2, MEASURED)).addProfiler(GCProfiler.class).addProfiler(CpuProfiler.class)
                .timeout(TimeValue.minutes(2)).shouldFailOnError(true).build();
    }

    private static List<Row> rows() {
        String names = System.getProperty("benchmark.rows", "");
        return names.isBlank()
                ? List.of(Row.values())
                : Arrays.stream(names.split(",")).map(String::strip).map(Row::valueOf).toList();
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private static void print(String title, String figure, Map<Row, List<RunResult>> rounds) {
        double[] bare = rounds.containsKey(Row.bare) ? values(rounds.get(Row.bare), figure) : new double[]{Double.NaN};
        System.out.printf("%n%-40s %10s %10s %10s %10s %10s %10s%n", title, "median", "least", "most", "added", "least",
                "times");
        rounds.forEach((row, results) -> {
            double[] values = values(results, figure);
            System.out.printf("%-40s %10.1f %10.1f %10.1f %10.1f %10.1f %10.2f%n", row, median(values), values[0],
                    values[values.length - 1], median(values) - median(bare), values[0] - bare[0],
                    median(values) / median(bare));
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
