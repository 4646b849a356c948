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

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
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
public class CallBenchmark {
    // the most pages that the operation takes, each of them another call
    private static final int CALLS = 5_000;

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void bare(Bare bare) {
        Lanes.run(bare.caller, CALLS);
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void component(Component component) {
        Lanes.run(component.caller, CALLS);
    }

    // Daemon threads need no closing, which would fall into the last iteration and its figures.
    private static Vertx vertx() {
        return Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    }

    /** The bare client. */
    @State(Scope.Benchmark)
    public static class Bare {
        private Caller caller;

        @Setup
        public void open() {
            caller = new BareCaller(vertx(), new CannedGateway().url());
        }
    }

    /** A Camel context with the component. */
    @State(Scope.Benchmark)
    public static class Component {
        @Param({"raw", "json", "pojo"})
        private String outputType;
        private Caller caller;

        @Setup
        public void open() {
            caller = new ComponentCaller(vertx(), new CannedGateway().url(), outputType);
        }
    }
}
