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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camellazada.benchmarks.calls.BatchesSuite;
import io.github.camellazada.benchmarks.calls.CallsSuite;
import io.github.camellazada.benchmarks.calls.ProfileSuite;
import io.github.camellazada.benchmarks.calls.ThreadsSuite;
import io.github.camellazada.benchmarks.changes.ChangesSuite;
import io.github.camellazada.benchmarks.decoding.DecodingSuite;
import io.github.camellazada.benchmarks.guard.GuardSuite;
import io.github.camellazada.benchmarks.limits.LimitsSuite;
import io.github.camellazada.benchmarks.push.PushesSuite;
import io.github.camellazada.benchmarks.push.ScaleOutSuite;
import io.github.camellazada.benchmarks.push.SoakSuite;
import io.github.camellazada.benchmarks.push.StoresSuite;
import io.github.camellazada.benchmarks.result.Conditions;
import io.github.camellazada.benchmarks.result.ConsoleTable;
import io.github.camellazada.benchmarks.result.Figure;
import io.github.camellazada.benchmarks.result.Measurements;
import io.github.camellazada.benchmarks.result.ResultFiles;
import io.github.camellazada.benchmarks.result.SuiteResult;
import io.github.camellazada.benchmarks.run.Host;
import io.github.camellazada.benchmarks.run.Mode;
import io.github.camellazada.benchmarks.run.Settings;
import io.github.camellazada.benchmarks.run.StolenTime;
import io.github.camellazada.benchmarks.run.Suite;
import io.github.camellazada.benchmarks.sellers.SellersSuite;
import io.github.camellazada.benchmarks.stream.BackfillSuite;
import io.github.camellazada.benchmarks.upload.UploadsSuite;

/** Runs the suites that the command line asks for, and writes their results. */
public final class Benchmarks {
    private static final List<Suite> SUITES = List.of(new CallsSuite(), new BatchesSuite(), new ThreadsSuite(),
            new ProfileSuite(),
            new DecodingSuite(),
            new PushesSuite(), new StoresSuite(), new LimitsSuite(), new ChangesSuite(), new SellersSuite(),
            new BackfillSuite(), new UploadsSuite(), new ScaleOutSuite(), new SoakSuite(), new GuardSuite());
    private static final Set<String> PEERS = Set.of("bare", "bareHandedOver", "bareJackson", "camelHttp", "officialStyle",
            "officialStyleKept",
            "batchJson",
            "batchFloor",
            "listingJackson", "bareKafka", "jdkClient", "throttle", "none", "callsForEachPush", "simplePoll");

    private Benchmarks() {
    }

    public static void main(String[] arguments) {
        Settings settings = Settings.ofProperties();
        boolean good = true;
        for (List<Suite> together : grouped(wanted(settings))) {
            together.forEach(suite -> System.out.println("Measuring " + suite.name() + " ..."));
            List<CompletableFuture<SuiteResult>> runs = together.stream()
                    .map(suite -> CompletableFuture.supplyAsync(() -> run(suite, settings), task -> new Thread(task).start()))
                    .toList();
            for (int i = 0; i < runs.size(); i++) {
                good &= reported(together.get(i), runs.get(i), settings);
            }
        }
        System.out.println("Results: " + settings.folder().toAbsolutePath().normalize());
        System.exit(good ? 0 : 1);
    }

    /** Those that count and hardly use the processors run together with their neighbors, the others alone. */
    private static List<List<Suite>> grouped(List<Suite> suites) {
        List<List<Suite>> groups = new ArrayList<>();
        for (Suite suite : suites) {
            List<Suite> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (suite.isLight() && !last.isEmpty() && last.get(0).isLight()) {
                last.add(suite);
            } else {
                groups.add(new ArrayList<>(List.of(suite)));
            }
        }
        return groups;
    }

    /** Whether the suite ran to its end and exceeds no bound of the guard; its failure keeps no other suite from running. */
    private static boolean reported(Suite suite, CompletableFuture<SuiteResult> run, Settings settings) {
        try {
            SuiteResult result = run.join();
            System.out.print(ConsoleTable.of(result));
            write(result, settings);
            List<Figure> missed = result.figures().stream().filter(Figure::isMissed).toList();
            if (settings.mode() == Mode.guard && !missed.isEmpty()) {
                missed.forEach(figure -> System.out.println("  " + figure.row() + " " + figure.name()
                        + " is beyond its bound in guard.properties"));
                return false;
            }
            return true;
        } catch (CompletionException | IOException e) {
            System.out.println("  " + suite.name() + " has failed, so that it has no figures:");
            e.printStackTrace(System.out);
            return false;
        }
    }

    private static void write(SuiteResult result, Settings settings) throws IOException {
        ResultFiles files = new ResultFiles(row -> !PEERS.contains(row));
        files.write(List.of(result), settings.folder(), settings.folder());
        if (settings.docs() != null && settings.mode() != Mode.guard) {
            files.write(List.of(result), settings.docs().resolve("results"), settings.docs().resolve("images"));
            files.writePage(List.of(result), settings.docs().resolve("results/benchmarks.adoc"));
        }
    }

    private static SuiteResult run(Suite suite, Settings settings) {
        long begun = System.nanoTime();
        Optional<StolenTime> before = StolenTime.now();
        Conditions conditions = Host.conditions(settings, suite.name());
        Measurements measured = new Measurements();
        try {
            suite.measure(settings, measured);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
        before.flatMap(then -> StolenTime.now().map(now -> now.percentSince(then)))
                .ifPresent(percent -> measured.note("Of the processor time that was wanted, the host gave " + percent
                        + " % to other machines."));
        measured.note("The suite took " + (System.nanoTime() - begun) / 1_000_000_000 + " s.");
        return new SuiteResult(suite.name(), conditions, measured.notes(), measured.figures(), suite.charts());
    }

    private static List<Suite> wanted(Settings settings) {
        if (settings.suites().isEmpty()) {
            return SUITES.stream().filter(suite -> suite.isPartOf(settings.mode())).toList();
        }
        Map<String, Suite> byName = new LinkedHashMap<>();
        SUITES.forEach(suite -> byName.put(suite.name(), suite));
        settings.suites().stream().filter(name -> !byName.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no suite \"" + name + "\", so nothing was measured; benchmark.suites"
                    + " takes " + byName.keySet());
        });
        return settings.suites().stream().map(byName::get).toList();
    }
}
