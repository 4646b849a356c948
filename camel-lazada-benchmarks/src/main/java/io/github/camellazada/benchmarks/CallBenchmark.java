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

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same calls over the bare client and through the component, in each shape of answer. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class CallBenchmark {
    // the most pages that the operation takes, each of them another call
    private static final int CALLS = 5_000;
    private static final int LARGE_CALLS = 100;

    @Param("bare")
    private Row row;
    private Caller caller;

    @Setup
    public void open() {
        caller = row.open();
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void small() {
        Lanes.run(caller, CALLS);
    }

    @Benchmark
    @OperationsPerInvocation(LARGE_CALLS)
    public void large() {
        Lanes.run(caller, LARGE_CALLS);
    }
}
