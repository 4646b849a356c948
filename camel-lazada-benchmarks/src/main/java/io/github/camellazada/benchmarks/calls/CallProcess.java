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

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.run.Commands;
import io.github.camellazada.benchmarks.run.JavaProcess;

/**
 * The process of one row. Arguments: the row and the URL of the gateway. A command has the number of calls under way and the
 * milliseconds; the answer is a {@link Window}.
 */
public final class CallProcess {
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final long LEAD_MILLIS = 50;

    private CallProcess() {
    }

    public static void main(String[] arguments) {
        Caller caller = CallRow.valueOf(arguments[0]).open(arguments[1]);
        JavaProcess.answer("ready");
        Commands.serve(words -> {
            // it stood still while the other rows called
            Lanes.run(caller, Integer.parseInt(words[0]), LEAD_MILLIS);
            long begun = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            Allocation allocation = new Allocation();
            long[] nanos = Lanes.run(caller, Integer.parseInt(words[0]), Long.parseLong(words[1]));
            JavaProcess.answer(nanos.length, System.nanoTime() - begun, SYSTEM.getProcessCpuTime() - cpu, allocation.bytes(),
                    at(nanos, 0.5), at(nanos, 0.99));
        });
    }

    private static long at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * part)];
    }
}
