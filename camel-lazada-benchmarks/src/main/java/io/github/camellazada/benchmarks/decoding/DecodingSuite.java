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
package io.github.camellazada.benchmarks.decoding;

import java.util.ArrayList;
import java.util.List;

import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link DecodingBenchmark} with JMH, one thread, in forks that follow one another. */
public final class DecodingSuite implements Suite {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "decoding";
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        into.note("JMH, one thread; no HTTP and no exchange.");
        TimeValue time = TimeValue.milliseconds(settings.pick(300L, 1_000L));
        new Runner(new OptionsBuilder().include(DecodingBenchmark.class.getName()).forks(settings.pick(1, 3))
                .warmupIterations(settings.pick(2, 10)).warmupTime(time).measurementIterations(settings.pick(2, 10))
                .measurementTime(time).addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).shouldFailOnError(true)
                .build()).run().forEach(run -> {
                    String row = run.getParams().getBenchmark().replaceFirst(".*\\.", "");
                    List<IterationResult> iterations = new ArrayList<>();
                    run.getBenchmarkResults().forEach(fork -> iterations.addAll(fork.getIterationResults()));
                    iterations.forEach(one -> {
                        into.add(row, "time", "", "µs", one.getPrimaryResult().getScore() / 1_000);
                        into.add(row, "allocation", "", "bytes", score(one, ALLOCATION));
                    });
                });
    }

    private static double score(IterationResult iteration, String figure) {
        Result<?> result = iteration.getSecondaryResults().get(figure);
        return result == null ? Double.NaN : result.getScore();
    }
}
