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
package io.github.camellazada.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** CPU time of a process and its children, as Linux counts it. */
public final class ProcessTree {
    private static final int TICKS_A_SECOND = 100;
    /** The fields of {@code /proc/PID/stat} that follow the name: user and system time, and those of children that have ended. */
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private ProcessTree() {
    }

    /** The time that a child has taken stays in the sum when the child ends. */
    public static Duration cpu(ProcessHandle parent) {
        long ticks = Stream.concat(parent.children(), Stream.of(parent)).mapToLong(ProcessTree::ticks).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    private static long ticks(ProcessHandle process) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Stream.of(USER, SYSTEM, ENDED_USER, ENDED_SYSTEM).mapToLong(field -> Long.parseLong(fields[field])).sum();
    }
}
