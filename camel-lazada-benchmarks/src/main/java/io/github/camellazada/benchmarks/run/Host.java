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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.sun.management.OperatingSystemMXBean;
import io.github.camellazada.benchmarks.result.Conditions;
import io.vertx.core.impl.launcher.commands.VersionCommand;
import org.apache.camel.impl.DefaultCamelContext;

/** Tells on which machine, with which versions and from which sources is measured. */
public final class Host {
    private static final String COMMAND = "./mvnw -Pbenchmark verify -am -pl camel-lazada-benchmarks -DskipTests";
    /** As it is before the first suite: files that a run writes are no change of what it measures. */
    private static final String COMMIT = commit();
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Host() {
    }

    /** @param suite whose command the reader should see */
    public static Conditions conditions(Settings settings, String suite) {
        return new Conditions(LocalDate.now().toString(), settings.mode().name(), COMMIT, command(settings, suite),
                machine(), "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")", versions(),
                String.format(Locale.ROOT, "%.1f", SYSTEM.getSystemLoadAverage()));
    }

    private static String command(Settings settings, String suite) {
        return COMMAND + (settings.isFull() ? " -Dbenchmark.mode=full" : "") + " -Dbenchmark.suites=" + suite;
    }

    private static String machine() {
        return String.format(Locale.ROOT, "%s, %d processors, %.0f GB, %s", processor(), SYSTEM.getAvailableProcessors(),
                SYSTEM.getTotalMemorySize() / 1e9, System.getProperty("os.name"));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*?: ", "")).findFirst().orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String versions() {
        return "Camel " + new DefaultCamelContext().getVersion() + ", Vert.x " + VersionCommand.getVersion();
    }

    private static String commit() {
        String commit = output(List.of("git", "rev-parse", "--short=8", "HEAD"));
        return commit.isEmpty()
                ? "unknown"
                : commit + (output(List.of("git", "status", "--porcelain", "--", "..", ":!../docs")).isEmpty()
                        ? ""
                        : "-changed");
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String text = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
