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
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shares the processors between the process that is measured and the one that serves it, where {@code taskset} is installed. */
public enum Cpus {
    /** Any processor. */
    ANY {
        @Override
        String list(int all) {
            return range(0, all - 1);
        }
    },
    /** All processors but the server's. */
    MEASURED {
        @Override
        String list(int all) {
            return range(0, all - servers(all) - 1);
        }
    },
    /** The last quarter of the processors, at least one. */
    SERVER {
        @Override
        String list(int all) {
            return range(all - servers(all), all - 1);
        }
    };

    private static final int ALL = Runtime.getRuntime().availableProcessors();
    private static final boolean PINS = ALL > 1 && hasTaskset();

    abstract String list(int all);

    /** What stands before a command so that it runs on these processors; empty where nothing can be pinned. */
    List<String> prefix() {
        return this == ANY || !PINS ? List.of() : List.of("taskset", "-c", list(ALL));
    }

    /** Moves all threads of a process that runs to these processors; where nothing can be pinned they stay. */
    public void move(ProcessHandle process) {
        if (PINS && !run("taskset", "-a", "-c", "-p", list(ALL), Long.toString(process.pid()))) {
            throw new IllegalStateException("A process that is measured could not be moved to processors " + list(ALL));
        }
    }

    /** How the processors are shared, for readers of the figures. */
    public static String note() {
        return PINS
                ? "The process that is measured runs on processors " + MEASURED.list(ALL) + ", the gateway on "
                        + SERVER.list(ALL) + "."
                : "The process that is measured and the gateway share all processors.";
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static int servers(int all) {
        return Math.max(1, all / 4);
    }

    private static boolean hasTaskset() {
        return run("taskset", "-c", "0", "true");
    }

    /** Whether the command ends well. */
    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
