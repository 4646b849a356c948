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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.github.camellazada.benchmarks.calls.GatewayProcess;
import io.github.camellazada.benchmarks.result.Chart;
import io.github.camellazada.benchmarks.result.Goal;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.run.Cpus;
import io.github.camellazada.benchmarks.run.JavaProcess;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.Suite;

/** Whether memory, threads and connections of a process stay what they are while pushes are stored, routed and answered by a call. */
public final class SoakSuite implements Suite {
    private static final int PER_SECOND = 50;
    private static final int LATE_SECONDS = 5;
    private static final int REST_SECONDS = 30;
    private static final int SAMPLES = 12;
    private static final int PART = 6;
    private static final String GROWTH = "last part in times of the first";
    private static final String ALL = "in the whole run";

    @Override
    public String name() {
        return "soak";
    }

    /** Only where it is named: it takes as long as {@code benchmark.minutes} says. */
    @Override
    public boolean isPartOf(Mode mode) {
        return false;
    }

    @Override
    public List<Chart> charts() {
        return List.of(new Chart("benchmark-soak", "Heap after a collection", "heap", "", "MB", Map.of()));
    }

    @Override
    public void measure(Settings settings, Measurements into) throws Exception {
        int minutes = (int) settings.length().toMinutes();
        into.note("It lasts " + minutes + " minutes: -Dbenchmark.minutes=" + minutes + ".");
        into.note(PER_SECOND + " pushes a second come from a process of their own. An inbox on PostgreSQL stores them, and the"
                + " route makes a call for each. The load is far below what the machine can do. It sends again what was not answered with 200, as Lazada does.");
        into.note(
                "The application has -Xmx256m. Its heap is that after a collection, which each row ends with and which is in"
                        + " no other figure.");
        into.note("A push counts as late or lost where one that was sent " + LATE_SECONDS
                + " seconds after it has come earlier.");
        long first = PushLoad.unused();
        try (BenchmarkDatabase postgres = BenchmarkDatabase.postgres();
                JavaProcess gateway = JavaProcess.start(settings, "gateway", Cpus.ANY, List.of("-Xmx128m"),
                        GatewayProcess.class);
                JavaProcess soak = JavaProcess.start(settings, "soak", Cpus.ANY, List.of("-Xmx256m"), SoakProcess.class,
                        postgres.url(), "http://127.0.0.1:" + gateway.reply()[0] + "/rest", first, PER_SECOND * LATE_SECONDS);
                JavaProcess load = JavaProcess.start(settings, "push-load", Cpus.ANY, List.of("-Xmx128m"),
                        PushLoad.class)) {
            into.note(postgres.settings() + ".");
            load.ask(soak.reply()[0] + " 0 " + TimeUnit.MINUTES.toMillis(minutes) + " " + PER_SECOND + " " + first + " true");
            List<SoakSample> all = sample(minutes, soak, postgres, into);
            compare(all, into);
            String[] sent = load.reply();
            long count = Long.parseLong(sent[4]) - first;
            SoakSample end = rest(soak, count);
            into.add(ALL, "pushes sent", "", "", count);
            into.add(ALL, "pushes routed", "", "", end.routed());
            into.add(ALL, "calls answered", "", "", end.calls());
            into.add(ALL, SoakSample.DOUBLED, "", "", all.stream().mapToLong(SoakSample::doubled).sum() + end.doubled());
            into.add(ALL, "lost", "", "", count - end.routed());
            into.add(ALL, "other answers than 200, sent again", "", "", Double.parseDouble(sent[3]));
        }
        List.of("heap", "resident memory", "threads", "open sockets")
                .forEach(figure -> into.goal(figure, GROWTH, "", Goal.atMost(1.2)));
        List.of(SoakSample.DOUBLED, "lost")
                .forEach(figure -> into.goal(ALL, figure, "", Goal.atMost(0)));
    }

    private static List<SoakSample> sample(int minutes, JavaProcess soak, BenchmarkDatabase postgres, Measurements into)
            throws Exception {
        List<SoakSample> all = new ArrayList<>();
        SoakSample before = SoakSample.of(soak.ask("start"));
        long database = postgres.serverCpu().toMillis();
        long end = System.nanoTime();
        int step = Math.max(1, minutes / SAMPLES);
        for (int minute = step; minute <= minutes; minute += step) {
            end += TimeUnit.MINUTES.toNanos(step);
            TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
            SoakSample now = SoakSample.of(soak.ask("sample"));
            long cpu = postgres.serverCpu().toMillis();
            now.addTo(into, String.format("to minute %02d", minute), before, cpu - database, step);
            System.out.println("  minute " + minute + ": " + now);
            all.add(now);
            before = now;
            database = cpu;
        }
        return all;
    }

    /** Gives the last pushes some time to come. */
    private static SoakSample rest(JavaProcess soak, long count) throws InterruptedException {
        SoakSample rest = SoakSample.of(soak.ask("rest"));
        for (int second = 0; rest.calls() < count && second < REST_SECONDS; second++) {
            TimeUnit.SECONDS.sleep(1);
            SoakSample next = SoakSample.of(soak.ask("rest"));
            rest = next.withDoubled(rest.doubled() + next.doubled());
        }
        return rest;
    }

    /** The last samples and the first ones; those that warm up are neither. */
    private static void compare(List<SoakSample> all, Measurements into) {
        int part = Math.max(1, all.size() / PART);
        int warm = all.size() > 2 * part ? part : 0;
        List<SoakSample> early = all.subList(warm, warm + part);
        List<SoakSample> late = all.subList(all.size() - part, all.size());
        compare("heap", SoakSample::heap, early, late, into);
        compare("resident memory", SoakSample::resident, early, late, into);
        compare("threads", SoakSample::threads, early, late, into);
        compare("open sockets", SoakSample::sockets, early, late, into);
    }

    private static void compare(String row, ToDoubleFunction<SoakSample> value, List<SoakSample> early, List<SoakSample> late,
            Measurements into) {
        into.add(row, GROWTH, "", "", mean(late, value) / mean(early, value));
    }

    private static double mean(List<SoakSample> samples, ToDoubleFunction<SoakSample> value) {
        return samples.stream().mapToDouble(value).average().orElseThrow();
    }
}
