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

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the CPU time of a call on the caller's side, without the gateway's thread: of all Java threads, and of the whole
 * process, which adds the garbage collector and the compiler.
 */
public class CpuProfiler implements InternalProfiler {
    /** Microseconds of CPU for each call, of the Java threads. */
    static final String THREADS = "cpu.threads.norm";
    /** Microseconds of CPU for each call, of the process. */
    static final String PROCESS = "cpu.process.norm";

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long threadsBefore;
    private long processBefore;

    @Override
    public String getDescription() {
        return "CPU time of the caller's side for each call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        threadsBefore = ofThreads();
        processBefore = ofProcess();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
            IterationResult result) {
        long calls = result.getMetadata().getAllOps();
        return List.of(result(THREADS, ofThreads() - threadsBefore, calls),
                result(PROCESS, ofProcess() - processBefore, calls));
    }

    private static ScalarResult result(String label, long nanos, long calls) {
        return new ScalarResult(label, nanos / 1_000.0 / calls, "us/op", AggregationPolicy.AVG);
    }

    private long ofThreads() {
        long[] all = threads.getAllThreadIds();
        // a thread that has just ended has -1
        return Arrays.stream(threads.getThreadCpuTime(all)).filter(nanos -> nanos > 0).sum() - ofGateway();
    }

    private long ofProcess() {
        return process.getProcessCpuTime() - ofGateway();
    }

    // The first iteration, of the warm-up, begins before the gateway is there.
    private long ofGateway() {
        long gateway = CannedGateway.threadId();
        return gateway < 0 ? 0 : threads.getThreadCpuTime(gateway);
    }
}
