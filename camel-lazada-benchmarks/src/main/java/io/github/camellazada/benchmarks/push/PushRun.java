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
package io.github.camellazada.benchmarks.push;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Settings;

/** Lets another process send pushes to a server of this one, first uncounted, and gives what it has measured. */
final class PushRun implements AutoCloseable {
    static final String RATE = "pushes a second";
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Settings settings;
    private final Measurements into;
    private final Duration warmUp;
    private final Duration length;
    // the same for all rows, so that only the first one finds it cold
    private final JavaProcess load;

    /**
     * @param warmUp the longest for both processes
     * @param length of what counts
     */
    PushRun(Settings settings, Measurements into, Duration warmUp, Duration length) {
        this.settings = settings;
        this.into = into;
        this.warmUp = warmUp;
        this.length = length;
        this.load = JavaProcess.start(settings, "push-load", Cpus.ANY, List.of(), PushLoad.class);
    }

    /**
     * @param started   starts the server, for a row that is wanted
     * @param database  whose CPU time counts as well; {@code null} for none
     * @param perSecond how many are sent; 0 for as many as are answered
     * @return answers with 200 a second; 0 for a row that is not wanted
     */
    double measure(String row, Callable<PushServer> started, BenchmarkDatabase database, long perSecond) throws Exception {
        if (!settings.wantsRow(row)) {
            return 0;
        }
        try (PushServer server = started.call()) {
            load.ask(server.port() + " " + warmUp.toMillis() + " " + length.toMillis() + " " + perSecond + " "
                    + PushLoad.unused() + " false"); // it counts from now on
            Duration before = cpu(database);
            String[] figures = load.reply();
            double rate = Double.parseDouble(figures[0]);
            Duration used = cpu(database).minus(before);
            into.add(row, RATE, "", "", rate);
            into.add(row, "median", "", "ms", Double.parseDouble(figures[1]));
            into.add(row, "p99", "", "ms", Double.parseDouble(figures[2]));
            into.add(row, "CPU of a push", "", "µs", used.toNanos() / 1000.0 / rate * 1000 / length.toMillis());
            into.add(row, "other answers than 200", "", "", Double.parseDouble(figures[3]));
            return rate;
        }
    }

    @Override
    public void close() {
        load.close();
    }

    /** Of this process and of the database; that of the load is not in it. */
    private static Duration cpu(BenchmarkDatabase database) throws SQLException {
        Duration own = Duration.ofNanos(SYSTEM.getProcessCpuTime());
        return database == null ? own : own.plus(database.serverCpu());
    }
}
